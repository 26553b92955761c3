import { type Locator } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

test(
  'takes Germany’s citizens’ assemblies into an article under an own title by six clicks, without scrolling',
  { tag: '@long' },
  async ({ page, atlas, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await atlas.open('/');
    let clicks = 0;
    /** A click on what is in sight already: nothing is scrolled to. */
    const click = async (target: Locator) => {
      await expect(target).toBeInViewport({ ratio: 1 });
      const box = await target.boundingBox();
      if (!box) throw new Error('not in sight');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      clicks += 1;
    };
    const dialog = page.getByRole('dialog', { name: 'Share and take along' });
    await click(page.getByRole('combobox').first());
    await page.keyboard.type('citizens’ assemblies germany');
    await click(page.getByRole('option', { name: /^\+ Citizens’ assembly/ }));
    await click(page.getByRole('button', { name: /Germany$/ }).first());
    await click(page.getByRole('button', { name: 'Share', exact: true }));
    await click(dialog.locator('summary', { hasText: 'Embed' }));
    const title = dialog.getByRole('textbox', { name: 'Your own title' });
    await expect(title).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await expect(title).toBeFocused();
    await page.keyboard.type('Who asks <citizens> in Germany?');
    await expect(dialog.getByRole('combobox', { name: 'Area' })).toHaveValue('DE');
    await click(dialog.getByRole('button', { name: 'Copy: Embed code' }));
    await expect(dialog.getByText('Copied.')).toBeVisible();
    expect(clicks).toBeLessThanOrEqual(6);

    const framed = page.frameLocator('dialog iframe');
    await expect(framed.getByRole('heading', { level: 1 })).toHaveText(
      'Who asks <citizens> in Germany?',
    );
    await expect(framed.getByText(/The title is by the page that shows this map/)).toBeVisible();
    await expect(framed.locator('svg[data-area="DE"]')).toBeVisible();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    expect(snippet).toContain('area=DE&amp;heading=Who+asks+%3Ccitizens%3E+in+Germany%3F');
    expect(snippet).not.toContain('<citizens>');
    await expectAccessible(page);
  },
);

test('stands in one column on a phone', { tag: '@long' }, async ({ page, atlas }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await atlas.open('/?practice=living-lab');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share and take along' });
  await dialog.locator('summary', { hasText: 'Embed' }).click();
  const [title, preview] = await Promise.all([
    dialog.getByRole('textbox', { name: 'Your own title' }).boundingBox(),
    dialog.getByRole('region', { name: 'Preview' }).boundingBox(),
  ]);
  expect(preview?.y ?? 0).toBeGreaterThan(title?.y ?? Infinity);
  await expectNoSideways(page);
  await expectAccessible(page);
});

test('fills the screen inside a frame whose host allows it, and gives the host no other height', async ({
  page,
  site,
}) => {
  const host = (allow: string) =>
    `<!doctype html><title>An article</title><iframe ${allow} width="700" height="700" src="${site.url}/embed/?practice=living-lab"></iframe>`;
  await page.route('**/article.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: host('allow="fullscreen"') }),
  );
  await page.route('**/strict.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: host(`allow="fullscreen 'none'"`) }),
  );
  await page.goto(`${site.url}/article.html`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Full screen' }).click();
  const leave = frame.getByRole('button', { name: 'Leave full screen' });
  await expect(leave).toBeVisible();
  const height = () =>
    frame.locator('#root').evaluate((root) => root.getBoundingClientRect().height);
  expect(await height()).toBeGreaterThan(600);
  await leave.click();
  await expect(frame.getByRole('button', { name: 'Full screen' })).toBeVisible();

  await page.goto(`${site.url}/strict.html`);
  await expect(frame.getByText(/have a living lab/).first()).toBeVisible();
  await expect(frame.getByRole('listbox')).toBeAttached();
  await page.waitForLoadState('networkidle');
  await expect(frame.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
});
