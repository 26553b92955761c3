import type { MadeFile } from './files';

/** Hands a text to the browser as a download. */
export function save({ name, type, text }: MadeFile): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Hands anything to the browser as a download. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the text by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
