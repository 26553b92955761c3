import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectContrast,
  expectNoSideways,
  followKey,
  test,
} from '../fixtures';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Says something in a room, as a speaker's page would. */
function speaker(url: string, room: string) {
  let seq = 0;
  return async (message: { v: string; cue: string | null; title?: string; end?: boolean }) => {
    seq += 1;
    const said = await fetch(`${url}/publish/${room}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${followKey}` },
      body: JSON.stringify({ ...message, seq, at: Date.now() }),
    });
    expect(said.ok).toBe(true);
  };
}
const stops = {
  strategy: { v: '?practice=innovation-strategy', cue: 'tour/strategy' },
  assembly: {
    v: '?practice=citizens-assembly&city=gdansk#4.3/54.35/18.65',
    cue: 'tour/assembly',
  },
  ai: { v: '?practice=ai-governance', cue: 'tour/ai' },
} as const;
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

test(
  'a phone in the hall looks around, goes back to a stop, saves, and takes the talk along',
  { tag: '@long' },
  async ({ page, atlas, site }) => {
    test.slow();
    const say = speaker(site.url, 'hall');
    await say(stops.strategy);
    await atlas.open('/event/follow/?room=hall');
    await expect(heading(page, 'A strategy that says how')).toBeVisible();

    // The map goes to the edges, with two buttons.
    const map = page.locator('[data-phase]');
    expect(await map.boundingBox()).toMatchObject({ x: 0, width: 390 });
    await expect(page.getByRole('group', { name: 'Move the map' }).getByRole('button')).toHaveCount(
      2,
    );
    await expectNoSideways(page);

    // Words stay while she looks around, and go along while the cue changes.
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page.getByRole('main').getByText('Looking around', { exact: true })).toBeVisible();
    await expect(heading(page, 'A strategy that says how')).toBeVisible();
    await say(stops.ai);
    await expect(heading(page, 'Algorithms in the open')).toBeVisible();
    await expect(page.getByRole('main').getByText('Looking around', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the speaker' }).click();
    await expect(page.getByRole('main').getByText('Looking around', { exact: true })).toHaveCount(
      0,
    );

    // Each record can be saved; an earlier stop can be read again.
    await page.getByRole('button', { name: 'Save: Amsterdam algorithm register' }).click();
    const list = page.getByRole('region', { name: 'Stops so far' });
    await list.getByRole('button', { name: 'A strategy that says how' }).click();
    await expect(heading(page, 'A strategy that says how')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the speaker' }).click();
    await say({ ...stops.assembly, end: true });
    await expect(page.getByRole('region', { name: 'The talk is over' })).toBeVisible();
    await expect(page.getByRole('main').locator('strong', { hasText: 'Gdańsk' })).toBeVisible();
    await expectAccessible(page);

    // What was shown stands in the address: another device reads the same.
    await page
      .getByRole('region', { name: 'The talk is over' })
      .getByRole('link', { name: 'What was shown' })
      .click();
    await expect(page).toHaveURL(/\/event\/shown\/#stop=tour\/strategy&stop=tour\/ai&stop=/);
    await expect(page.getByText('3 stops, 5 cities')).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    await page.getByRole('button', { name: /^Save all/ }).click();
    await page.getByRole('link', { name: 'Saved', exact: true }).click();
    const records = page.getByRole('region', { name: 'Records' });
    await expect(records.getByRole('link', { name: 'Amsterdam algorithm register' })).toBeVisible();
    await expect(records.getByRole('listitem')).toHaveCount(5);
  },
);

test('what was shown opens from a link on another device, in its language, and with scripts off says how', async ({
  page,
  browser,
  atlas,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('/fr/event/shown/#stop=tour/assembly&view=%3Fcountry%3DDE&title=My+own');
  await expect(heading(page, 'Des habitants tirés au sort')).toBeVisible();
  await expect(heading(page, 'My own')).toBeVisible();
  await expect(page.getByText(/ceux de l’orateur, pas de l’atlas/)).toBeVisible();
  await expectNoSideways(page);
  await expectAccessible(page);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${site.url}/event/shown/`);
  await expect(still.getByText(/reading it needs scripts/)).toBeVisible();
  await context.close();
});
