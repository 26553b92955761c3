/** What has arrived on the page: `<html data-ready="picture data engine">`. Tests and embeds wait for these words. */
export type ReadyWord = 'picture' | 'data' | 'engine';

export function markReady(word: ReadyWord): void {
  const root = document.documentElement;
  const words = new Set((root.dataset['ready'] ?? '').split(' ').filter(Boolean));
  root.dataset['ready'] = [...words.add(word)].join(' ');
  isDrawn = true;
  giveRoom();
}

/** Takes a word back, where another page is on its way. */
export function unmarkReady(word: ReadyWord): void {
  const root = document.documentElement;
  const words = (root.dataset['ready'] ?? '').split(' ').filter((other) => other !== word);
  root.dataset['ready'] = words.join(' ');
}

/** How many parts are on their way that will push what stands below them, and whether all else is there. */
let coming = 0;
let isDrawn = false;

/** What the address asks for is drawn: its room, which public/theme.js had kept, is taken; but for what parts will push. */
function giveRoom(): void {
  const { dataset } = document.documentElement;
  if (coming === 0) {
    delete dataset['asks'];
    delete dataset['below'];
  } else if (dataset['asks'] !== undefined) {
    dataset['asks'] = 'parts';
  }
}

/** Says that a part is on its way which pushes what stands below it: on a page that opens, that is not seen before. */
export function awaitPart(): () => void {
  coming += 1;
  return () => {
    coming -= 1;
    if (isDrawn) giveRoom();
  };
}
