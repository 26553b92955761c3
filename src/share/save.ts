import { saveBlob } from '../ui/save';
import type { MadeFile } from './files';

/** Hands a text to the browser as a download. */
export function save({ name, type, text }: MadeFile): void {
  saveBlob(name, new Blob([text], { type }));
}
