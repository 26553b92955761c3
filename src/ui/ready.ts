/** What has arrived on the page: `<html data-ready="picture data engine">`. Tests and embeds wait for these words. */
export type ReadyWord = 'picture' | 'data' | 'engine';

export function markReady(word: ReadyWord): void {
  const root = document.documentElement;
  const words = new Set((root.dataset['ready'] ?? '').split(' ').filter(Boolean));
  root.dataset['ready'] = [...words.add(word)].join(' ');
  // What the address asks for is drawn: its room, which public/theme.js had kept, is taken.
  delete root.dataset['asks'];
}

/** Takes a word back, where another page is on its way. */
export function unmarkReady(word: ReadyWord): void {
  const root = document.documentElement;
  const words = (root.dataset['ready'] ?? '').split(' ').filter((other) => other !== word);
  root.dataset['ready'] = words.join(' ');
}
