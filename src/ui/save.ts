/** Hands anything to the browser as a download. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Held by now in every browser that follows the standard; a minute is for the others.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
