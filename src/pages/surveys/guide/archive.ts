import { zipOf } from '../../../share/exports/zip';

/** The survey's folder as a zip file. */
export function archiveOf(folder: string, files: ReadonlyMap<string, string>): Blob {
  const placed = [...files].map(([name, content]) => [`${folder}/${name}`, content] as const);
  return new Blob([zipOf(placed)], { type: 'application/zip' });
}
