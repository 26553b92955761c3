import type { Locator, Page } from '@playwright/test';
import { expect, followKey, test } from '../fixtures';

/** Every page there is; of cities, practices and countries one each. Those of a room with and without it. */
const pages = [
  '/',
  '/city/ghent/',
  '/practice/living-lab/',
  '/country/pt/',
  '/compare/',
  '/case-studies/',
  '/reading-list/',
  '/brief/',
  '/findings/',
  '/new/',
  '/event/',
  '/event/tour/',
  '/event/shown/',
  '/event/cues/',
  '/event/host/',
  '/event/follow/',
  '/event/follow/?room=forms',
  '/event/speak/',
  '/event/speak/?room=forms',
  '/event/stage/',
  '/event/stage/?room=forms',
  '/data/',
  '/data/your-survey/',
  '/about/',
  '/embed/',
  '/embed/examples/',
  '/nowhere/',
];

/** Opens a page and waits until it is whole; the pages of a talk hold a line open and are never idle, nor are pages full of frames. */
async function open(page: Page, language: string, path: string): Promise<void> {
  await page.goto(language + path);
  if (/follow|speak|stage/.test(path)) {
    await page.locator('html[data-ready~="data"]').waitFor({ state: 'attached' });
  } else if (path.includes('examples')) await page.waitForLoadState('load');
  else await page.waitForLoadState('networkidle');
}

/** Fills a form as a reader would and sends it. */
async function send(form: Locator): Promise<void> {
  for (const field of await form.locator('input').all()) {
    const secret = (await field.getAttribute('type')) === 'password';
    await field.fill(secret ? followKey : 'forms');
  }
  await form.getByRole('button').first().click();
}

/** Those that have a form. */
const asking = [
  '/event/follow/',
  '/event/speak/',
  '/event/speak/?room=forms',
  '/event/stage/',
  '/nowhere/',
];

for (const [language, walked, tag] of [
  ['', asking, []],
  ['', pages, ['@long']],
  ['/fr', pages, ['@long']],
] as const) {
  test(
    `the policy lets every form do what it says: ${walked.length} pages, ${language || 'English'}`,
    { tag: [...tag] },
    async ({ page, troubles }) => {
      test.slow();
      troubles.allow(/404/);
      const forms: string[] = [];
      for (const path of walked) {
        await open(page, language, path);
        for (let at = 0; at < (await page.locator('form').count()); at += 1) {
          const field = await page
            .locator('form')
            .nth(at)
            .locator('input')
            .first()
            .getAttribute('name');
          const form = page.locator('form').filter({ has: page.locator(`[name="${field}"]`) });
          forms.push(path);
          await send(form);
          // It answers: what it asked for is given, and it is gone.
          await expect(form, `${path}: the form is sent`).toHaveCount(0);
          await open(page, language, path);
        }
      }
      expect(forms).toEqual(asking);
    },
  );
}

const rooms = ['/event/follow/', '/event/speak/', '/event/stage/'];

for (const path of rooms) {
  const tag = path === '/event/follow/' ? [] : ['@long'];
  test(
    `${path} takes a room that is given before its script is here`,
    { tag },
    async ({ page }) => {
      const held: (() => void)[] = [];
      await page.route('**/assets/*.js', async (route) => {
        if (new URL(page.url()).search === '') await new Promise<void>((go) => held.push(go));
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'commit' });
      await page.getByRole('textbox').fill('forms');
      await page.getByRole('textbox').press('Enter');
      await expect(page).toHaveURL(/\?room=forms$/);
      for (const go of held) go();
      await expect(page.locator('form[data-query]')).toHaveCount(0);
    },
  );

  test(
    `${path} says without scripts that it needs them, and asks for nothing`,
    { tag },
    async ({ browser, site }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(site.url + path);
      await expect(page.getByRole('main')).toContainText('Following a speaker needs scripts', {
        useInnerText: true,
      });
      await expect(page.getByRole('textbox')).toHaveCount(0);
      await context.close();
    },
  );
}
