import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectContrast,
  expectNoSideways,
  followKey,
  test,
} from '../fixtures';

const links = [
  'https://atlas.invalid/?practice=living-lab',
  '?practice=citizens-assembly&country=DE',
  'Climate in the neighbourhood: /?challenge=climate',
  '/city/ghent/',
  '/practice/open-data/',
  '?practice=innovation-team&country=SE',
  '?q=sandbox',
];
const waits = { timeout: 30_000 } as const;
/** A sentence in sight: the region that speaks says it once more. */
const said = (page: Page, words: string) => page.getByRole('main').getByText(words);

test(
  'a talk of six links goes from nothing to its first follower in a few steps',
  { tag: '@long' },
  async ({ page, browser, site, atlas }) => {
    test.slow();
    const began = Date.now();
    let steps = 0;
    const step = async (doing: Promise<unknown>) => {
      steps += 1;
      await doing;
    };
    const told: string[] = [];
    page.on('request', (request) => told.push(`${request.url()} ${request.postData() ?? ''}`));

    await step(atlas.open('/event/speak/?room=six'));
    await step(page.getByLabel(/^Speaker key for/).fill(followKey));
    await step(page.getByRole('button', { name: 'Begin' }).click());
    await expect(page.getByText('Connected', { exact: true })).toBeVisible(waits);
    await step(page.getByRole('button', { name: 'Make your own talk' }).click());
    const field = page.getByLabel('Links, one a line');
    await step(field.fill(links.join('\n')));
    await step(page.getByRole('button', { name: 'Add stops' }).click());
    // Line 1 leads elsewhere: it is told by its number, and nothing is lost.
    await expect(said(page, '6 stops added.')).toBeVisible(waits);
    await expect(said(page, 'Line 1: “atlas.invalid”.')).toBeVisible();
    await expect(field).toHaveValue(links[0] ?? '');
    const forms = page.getByRole('list', { name: 'Stops of your talk' });
    await expect(forms.getByLabel('Title')).toHaveCount(6);
    await expect(forms.getByLabel('Title').nth(0)).toHaveValue(/citizens’ assembly/);
    await expect(forms.getByLabel('Title').nth(1)).toHaveValue('Climate in the neighbourhood');
    await expect(forms.getByLabel('Title').nth(2)).toHaveValue('Ghent');
    await step(
      forms.getByLabel('Words for the audience').first().fill('Drawn by lot & <b>paid</b>.'),
    );
    // The code is in sight from the first moment.
    const code = page.getByRole('img', { name: /^QR code of .*\/event\/follow\/\?room=six$/ });
    await expect(code).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('link', { name: /^Host a talk/ })).toHaveAttribute(
      'href',
      '/event/host/',
    );
    // What comes next is drawn in the page.
    await expect(
      page.getByRole('img', { name: /^The map of the next stop, .*assembly/ }),
    ).toBeVisible(waits);
    // Nothing of the draft has left the tab.
    expect(told.filter((sent) => /assembly|Drawn|neighbourhood|country=DE/.test(sent))).toEqual([]);

    const phone = await browser.newPage({ viewport: { width: 390, height: 780 } });
    await step(phone.goto(`${site.url}/event/follow/?room=six`));
    await step(page.getByRole('button', { name: 'Start', exact: true }).click());
    await expect(phone.getByRole('heading', { name: /citizens’ assembly/ })).toBeVisible(waits);
    await expect(phone.getByText('Drawn by lot & <b>paid</b>.')).toBeVisible();
    await expect(page.getByText('1 follower', { exact: true })).toBeVisible(waits);
    expect(steps).toBeLessThanOrEqual(9);
    expect(Date.now() - began).toBeLessThan(5 * 60_000);
    test.info().annotations.push({
      type: 'steps',
      description: `${steps} steps, ${Math.round((Date.now() - began) / 1_000)} s by script`,
    });

    // In another order, by keys; the focus stays on the button, and the result is said.
    const up = forms.getByRole('button', { name: /^Up: Stop 3 of 6: Ghent/ });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(said(page, '“Ghent” is now stop 2 of 6.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(said(page, '“Ghent” is now stop 1 of 6.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(said(page, '“Ghent” is the first stop already.')).toBeVisible();
    // By hand.
    const handles = forms.getByTitle('Drag to another place');
    await handles.nth(0).scrollIntoViewIfNeeded();
    const [from, to] = [
      await handles.nth(0).boundingBox(),
      await forms.getByRole('group').nth(1).boundingBox(),
    ];
    if (!from || !to) throw new Error('no rows');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(from.x + 5, to.y + to.height / 2 + 8, { steps: 5 });
    await page.mouse.up();
    await expect(said(page, '“Ghent” is now stop 2 of 6.')).toBeVisible();
    await page.getByLabel('Target in minutes').fill('15');
    await expect(page.getByText('15:00 left')).toBeVisible();

    // Kept in the tab; a file to take along, and in again.
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the talk' }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(8);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Ghent', exact: true })).toBeVisible(waits);
    await page.getByRole('button', { name: 'Your own talk: edit' }).click();
    await page.getByRole('button', { name: 'Remove all stops' }).click(waits);
    await expect(said(page, '6 stops removed.')).toBeVisible();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'talk.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect(said(page, '6 stops loaded.')).toBeVisible();
    await expect(forms.getByLabel('Words for the audience').first()).toHaveValue(
      'Drawn by lot & <b>paid</b>.',
    );
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSideways(page);
    await expect(code).toBeInViewport({ ratio: 1 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
    await phone.close();
  },
);

test('who hosts a talk is told what to ask for, and whether it works here', async ({
  page,
  atlas,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await atlas.open('/event/');
  await page.getByRole('link', { name: /^Host a talk/ }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    '1. A room',
    '2. A network that lets it through',
    '3. A rehearsal',
  ]);
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Check this network' }).click();
  await expect(said(page, 'Open line: what is sent arrives at once.')).toBeVisible(waits);
  await expect(said(page, 'Requests: the live service answers.')).toBeVisible(waits);
  await expect(said(page, 'Clock: this device agrees with the server.')).toBeVisible();
  await expect(said(page, 'A phone in this network can follow.')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
});
