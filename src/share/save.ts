import { saveBlob } from '../ui/save';
import type { MadeFile } from './exports/files';
import type { MadeWorkbook } from './exports/xlsx';

/** Hands a file to the browser as a download. */
export function save(file: MadeFile | MadeWorkbook): void {
  const { name, type } = file;
  saveBlob(name, new Blob(['text' in file ? file.text : file.bytes], { type }));
}
