import { PNG } from 'pngjs';
import { expect } from 'vitest';
import type { Tab } from './engine';

const slow = { timeout: 60_000, interval: 200 } as const;

/** Waits for words of `<html data-ready>`: `data`, `engine`. */
export async function isReady(tab: Tab, word: string, frame?: string): Promise<void> {
  const words = () => tab.run(() => document.documentElement.dataset['ready'] ?? '', [], frame);
  await expect.poll(words, slow).toMatch(new RegExp(String.raw`\b${word}\b`, 'u'));
}

/** Waits for a text that can be seen. */
export async function sees(tab: Tab, text: string, frame?: string): Promise<void> {
  const there = () =>
    tab.run((text: string) => document.body.innerText.includes(text), [text], frame);
  await expect.poll(there, { ...slow, message: `“${text}” can be seen` }).toBe(true);
}

/**
 * What any page must be once its data are there.
 * @param word of a page that asks for none
 */
export async function expectWhole(tab: Tab, frame?: string, word = 'data'): Promise<void> {
  await isReady(tab, word, frame);
  const said = await tab.run(
    () => {
      const { documentElement: root, body } = document;
      return {
        // The map stays alive, unseen, behind other pages.
        headings: [...document.querySelectorAll('h1')].filter((one) => one.getClientRects().length)
          .length,
        notices:
          /Something went wrong|simpler map is shown|could not be reached|has a problem/u.exec(
            body.innerText,
          ),
        sideways: root.scrollWidth > root.clientWidth,
        // Without its stylesheet a page has the browser's own margin.
        margin: getComputedStyle(body).margin,
      };
    },
    [],
    frame,
  );
  expect(said).toEqual({ headings: 1, notices: null, sideways: false, margin: '0px' });
}

/** How many colours the window shows: a map that is drawn has many, an empty one few. */
export async function colours(tab: Tab): Promise<number> {
  const { data } = PNG.sync.read(await tab.picture());
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUInt32BE(at));
  return seen.size;
}
