import type { Page } from '@playwright/test';
import { compileCatalogue } from '../../../server/render/catalogues';
import { pageNames, pathOf, type Page as PageName } from '../../../src/app/routes';
import { expect, test } from '../fixtures';

/** Which of them stands for all pages of its kind. */
const ids: Partial<Record<PageName, string>> = {
  city: 'ghent',
  practice: 'digital-participation',
  country: 'BE',
};
/** In the usual run: a map beside a column, and a long page of facts. */
const telling: ReadonlySet<PageName> = new Set(['home', 'city']);
/** What a page is asked for where it shows nothing by itself. */
const views: Partial<Record<PageName, string>> = {
  brief: '?practice=living-lab&country=DE',
  compare: '?cities=ghent,gdansk',
};

/**
 * The site says every message in the pseudo-language from now on: 40 % longer, with marks. Pages are drawn by their
 * scripts, as those are that were not written in a language.
 */
async function speakPseudo(page: Page): Promise<void> {
  await page.route(/\/assets\/messages-[^/]+\/en\/\w+\.js$/, async (route) => {
    const [, namespace = ''] = /(\w+)\.js$/.exec(route.request().url()) ?? [];
    const messages = await compileCatalogue('qa', namespace);
    await route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(messages)}`,
    });
  });
  await page.route(
    (url) => url.pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const [before, after] = [html.indexOf('<div id="root"'), html.lastIndexOf('</body>')];
      const [opening = ''] = /^<div id="root"[^>]*>/.exec(html.slice(before)) ?? [];
      const shell = opening.replace('<div id="root"', '<div id="root" data-shell=""');
      await route.fulfill({
        response,
        body: `${html.slice(0, before)}${shell}</div>${html.slice(after)}`,
      });
    },
  );
}

/** Fails with what makes the page wider than its window. */
async function expectNothingBeyond(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: HTMLElement | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const found = Array.from(document.body.querySelectorAll<HTMLElement>('*'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .filter((element) => !scrolls(element.parentElement))

      .map(({ parentElement, className, textContent }) =>
        [parentElement?.className, className, textContent?.slice(0, 40)].join(' | '),
      )
      .slice(0, 12);
    return [`${scrollWidth} px`, ...found];
  });
  expect(beyond).toEqual([]);
}

/** Texts that their own box cuts off, without a sign that there is more. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = (element: HTMLElement) => {
      const { overflowX, overflowY, textOverflow, position } = getComputedStyle(element);
      // Out of sight by intent: for who listens.
      if (element.clientWidth <= 1 || (position === 'absolute' && element.clientHeight <= 1))
        return false;
      const isCut = (overflow: string, inside: number, box: number) =>
        /hidden|clip/.test(overflow) && inside > box + 2;
      return (
        textOverflow !== 'ellipsis' &&
        (isCut(overflowX, element.scrollWidth, element.clientWidth) ||
          isCut(overflowY, element.scrollHeight, element.clientHeight))
      );
    };
    return Array.from(document.body.querySelectorAll<HTMLElement>('*'))
      .filter((element) => element instanceof HTMLElement && element.checkVisibility())
      .filter((element) =>
        Array.from(element.childNodes).some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
        ),
      )
      .filter(cuts)
      .map((element) => element.innerText.slice(0, 60));
  });
}

for (const name of pageNames) {
  const path = pathOf(name, ids[name]) + (views[name] ?? '');
  test(
    `${path} holds words that are 40 % longer, and letters twice as large`,
    { tag: telling.has(name) ? [] : '@long' },
    async ({ page, context, troubles }) => {
      if (name === 'missing') troubles.allow(/404/);
      await page.setViewportSize({ width: 320, height: 640 });
      await speakPseudo(page);
      await page.goto(path);
      await expect(page.locator('body')).toContainText(/ø{4}/);
      await expect(page.locator('html[data-ready]')).toBeAttached();
      await expectNothingBeyond(page);
      expect(await cutTexts(page)).toEqual([]);
      // A phone held upright that has its letters twice as large has half of them in a line: that is screens.spec.ts.
      await page.setViewportSize({ width: 640, height: 640 });
      const session = await context.newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
      await page.reload();
      await expect(page.locator('body')).toContainText(/ø{4}/);
      await expect(page.locator('html[data-ready]')).toBeAttached();
      await expectNothingBeyond(page);
      expect(await cutTexts(page)).toEqual([]);
      // Frames that are still on their way are nobody's fault.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
  );
}
