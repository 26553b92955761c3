import type { MadeFile } from './files';

/** Hands a text to the browser as a download. */
export function save({ name, type, text }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the text by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
