import { zipOf } from '../../share/exports/zip';
import type { Drawn } from './drawing';

interface Member {
  drawn: Drawn;
  png: Blob;
}

/** What the pictures are, as a text to read and to copy from. */
function captions(members: readonly Member[]): string {
  const parts = members.map(({ drawn: { name, about } }) =>
    [name, about.title, about.description, about.source, about.address].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

/** Pictures in one archive, each as PNG and SVG, and `captions.txt` beside them. Rejects where it cannot be made. */
export async function archiveOf(members: readonly Member[]): Promise<Blob> {
  const files = new Map<string, string | Uint8Array>([['captions.txt', captions(members)]]);
  for (const { drawn, png } of members) {
    files.set(`${drawn.name}.svg`, drawn.svg);
    files.set(`${drawn.name}.png`, new Uint8Array(await png.arrayBuffer()));
  }
  return new Blob([zipOf(files)], { type: 'application/zip' });
}
