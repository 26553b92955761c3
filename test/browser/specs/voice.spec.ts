import type { Page } from '@playwright/test';
import { expect, followKey, test } from '../fixtures';
import { everyPage, everyView, openWhole } from '../reach';

declare global {
  interface Window {
    /** Every text that stood in a live region, in order. */
    heard: string[];
  }
}

/** Notes from the start on what a document's live regions say. */
function listen(): void {
  window.heard = [];
  const regions = '[role=status], [aria-live]:not([aria-live=off]), [role=log], output';
  const note = () => {
    for (const region of document.querySelectorAll(regions)) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '' && text !== window.heard.at(-1)) window.heard.push(text);
    }
  };
  new MutationObserver(note).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

const heard = (page: Page) => page.evaluate(() => window.heard);
const lastHeard = (page: Page) => page.evaluate(() => window.heard.at(-1) ?? '');

/** Presses keys and counts them. */
function keyboard(page: Page) {
  let presses = 0;
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      presses += 1;
      await page.keyboard.press(key);
    }
  };
  return {
    press,
    /** Presses a key until what has the focus matches, or it cannot be any more. */
    async until(selector: string, key = 'Tab', most = 60) {
      for (let i = 0; i < most; i += 1) {
        await press(key);
        const isThere = await page.evaluate(
          (wanted) => document.activeElement?.matches(wanted) ?? false,
          selector,
        );
        if (isThere) return;
      }
      throw new Error(`${selector} is not within ${most} presses of ${key}`);
    },
    get presses() {
      return presses;
    },
  };
}

/** Whether the focus is in a record of the city's panel, counted from 0. */
const isInRecord = (page: Page, at: number) =>
  page.evaluate((place) => {
    const record = document.querySelectorAll('main article article').item(place);
    return record?.contains(document.activeElement) ?? false;
  }, at);

test.beforeEach(({ page }) => page.addInitScript(listen));

test.describe('nothing is said before the reader has acted', () => {
  const paths = [
    ...everyPage,
    ...everyView,
    '/?show=table&city=ghent',
    '/embed/?practice=living-lab',
    '/fr/city/ghent/',
  ];
  for (const path of paths) {
    const isCovering =
      /^\/\?(practice|show=table&)|^\/compare\/\?|^\/event\/(tour|follow)|^\/new/.test(path);
    test(`on ${path}`, { tag: isCovering ? [] : '@long' }, async ({ page, troubles }) => {
      troubles.allow(/404|web-share/);
      await page.clock.install();
      await openWhole(page, path);
      // Longer than a text is waited for that may still change.
      await page.clock.runFor(1_000);
      expect(await heard(page)).toEqual([]);
      expect(await page.locator('output, [aria-live]').count()).toBe(0);
    });
  }
});

test(
  'one act is one text: what is typed, a cell of a chart, a city',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open('/');
    await page.getByRole('combobox', { name: 'Search' }).click();
    await page.keyboard.type('gdansk', { delay: 60 });
    await expect
      .poll(() => lastHeard(page))
      .toMatch(/1 of \d+ cities in 1 country matches “gdansk”/);
    // Never each letter.
    expect((await heard(page)).filter((text) => text.includes('“g')).length).toBeLessThan(3);

    await atlas.open('/?show=charts');
    const cell = page.getByRole('link', { name: /^Innovation strategy, Energy: / }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => lastHeard(page))
      .toMatch(
        /^\d+ of \d+ cities in \d+ countries have an innovation strategy on energy on record$/,
      );

    await atlas.open('/?practice=citizens-assembly&show=list');
    await page.keyboard.press('Tab');
    await atlas.cities.filter({ hasText: 'Gdańsk' }).first().press('Enter');
    await expect.poll(() => lastHeard(page)).toMatch(/^Opened: Gdańsk, Poland, \d+ records$/);
    await page.getByRole('button', { name: /Back/ }).press('Enter');
    await expect.poll(() => lastHeard(page)).toBe('Closed: Gdańsk');
  },
);

test('the map is near, and all that a pointer does there keys do', async ({ page, atlas }) => {
  await atlas.open('/');
  const keys = keyboard(page);
  await keys.until('a[href="#map"]');
  await keys.press('Enter');
  await keys.until('[role=listbox]');
  expect(keys.presses).toBeLessThanOrEqual(10);
  await expect(page.getByText('Shift + arrows: move the map')).toBeVisible();

  await page.keyboard.press('+');
  await expect.poll(() => lastHeard(page)).toMatch(/^Zoomed in: .+, \d+ cit(y|ies)$/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => lastHeard(page)).toMatch(/^Moved east: /);
  await page.keyboard.press('Alt+i');
  await expect.poll(() => lastHeard(page)).toMatch(/\. The map shows: .+, \d+ cit(y|ies)$/);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys of the map' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listbox')).toBeFocused();

  // Without dragging, by a pointer.
  const { address } = atlas;
  await page.getByRole('button', { name: 'Move the map by buttons' }).click();
  await page.getByRole('button', { name: 'Move west' }).click();
  await expect.poll(() => atlas.address).not.toBe(address);
});

test('a third record and the text of an embed are few presses away', async ({ page, atlas }) => {
  await atlas.open('/');
  const byList = keyboard(page);
  await byList.until('a[href="#cities"]');
  await byList.press('Enter');
  await byList.until('#cities a');
  await byList.press('Enter');
  await expect(page.locator('main article h1')).toBeFocused();
  await expect(page.locator('main article article').nth(2)).toBeVisible();
  while (!(await isInRecord(page, 2))) await byList.press('Tab');
  expect(byList.presses).toBeLessThanOrEqual(25);

  await atlas.open('/');
  const bySearch = keyboard(page);
  await bySearch.until('a[href="#search"]');
  await bySearch.press('Enter');
  await bySearch.until('input');
  await bySearch.press(...'gdansk');
  // Records are suggested below their city.
  await expect(page.getByRole('option', { name: /participatory budget/ })).toBeVisible();
  await bySearch.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.locator('main article h1')).toBeFocused();
  await expect(page.locator('main article article').first()).toContainText('participatory budget');
  while (!(await isInRecord(page, 0))) await bySearch.press('Tab');
  expect(bySearch.presses).toBeLessThanOrEqual(20);

  await atlas.open('/');
  const embed = keyboard(page);
  await embed.until('a[href="#cities"]');
  await embed.press('Enter');
  await embed.until('button[aria-haspopup=dialog]', 'Shift+Tab');
  await embed.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  const isAt = (name: RegExp) =>
    page.evaluate(
      (source) => new RegExp(source).test(document.activeElement?.textContent ?? ''),
      name.source,
    );
  while (!(await isAt(/^Embed/))) await embed.press('Tab');
  await embed.press('Enter');
  await expect(page.getByRole('button', { name: /^Copy: / })).toBeVisible();
  while (!(await isAt(/^Copy$/))) await embed.press('Tab');
  await embed.press('Enter');
  expect(embed.presses).toBeLessThanOrEqual(25);
  await expect.poll(() => lastHeard(page)).not.toBe('');
});

test('who listens to a speaker is told what is shown, and keeps her place', async ({
  page,
  atlas,
  site,
}) => {
  let seq = 0;
  const say = async (v: string, title?: string) => {
    seq += 1;
    const said = await page.request.post(`${site.url}/publish/voice`, {
      headers: { Authorization: `Bearer ${followKey}` },
      data: { v, cue: null, title, seq, at: Date.now() },
    });
    expect(said.ok()).toBe(true);
  };
  await atlas.open('/event/follow/?room=voice');
  await say('?city=ghent', 'A city that tests');
  await expect
    .poll(() => lastHeard(page))
    .toMatch(/^A city that tests ?The speaker shows Ghent, Belgium, \d+ records$/);
  await page.getByRole('link', { name: 'All about Ghent' }).focus();
  await say('?practice=living-lab', 'Living labs');
  await expect.poll(() => lastHeard(page)).toMatch(/^Living labs ?\d+ of \d+ cities/);
  await expect(page.getByRole('heading', { name: 'Living labs' })).toBeFocused();
  await expect(page.locator('[role=option][aria-selected]')).toHaveCount(0);
});

test('the keyboard keeps its place where what it presses goes away, or can be pressed no more', async ({
  page,
  atlas,
}) => {
  await atlas.open('/check/?city=ghent');
  await page.getByRole('button', { name: 'Add one' }).press('Enter');
  await expect(page.getByLabel('What is it called?')).toBeFocused();
  await page.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect(page.locator('form p:focus')).toHaveText('Add one');

  await atlas.open('/event/tour/');
  const previous = page.getByRole('button', { name: 'Previous' });
  const on = page.getByRole('button', { name: /^(Start|Next)$/ });
  await on.press('Enter');
  await on.press('Enter');
  await expect(previous).not.toHaveAttribute('aria-disabled');
  await expect(async () => {
    await previous.press('Enter');
    await expect(previous).toHaveAttribute('aria-disabled', 'true', { timeout: 2_000 });
  }).toPass();
  await expect(previous).toBeFocused();
});
