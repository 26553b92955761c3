import { expect } from '../fixtures';
import { ready, test } from '../hosted';
import { cityCount } from '../numbers';

/** What hosts allow a frame: newsrooms, forums and editors differ. */
const allowed = [
  '',
  'allow-popups',
  'allow-same-origin',
  'allow-forms allow-downloads',
  'allow-popups allow-popups-to-escape-sandbox allow-presentation',
] as const;

for (const more of allowed) {
  const sandbox = `allow-scripts ${more}`.trim();
  test(
    `in sandbox="${sandbox}" the map is whole, the engine as well`,
    { tag: more === 'allow-same-origin' ? [] : '@long' },
    async ({ page, hosts, site, troubles }) => {
      test.slow();
      const src = `${site.url}/embed/?practice=living-lab`;
      const body = `<iframe id="f" src="${src}" sandbox="${sandbox}" title="Map" width="900" height="760"></iframe>`;
      await page.goto(hosts.put('/sandboxes', body));
      const frame = page.frameLocator('#f');
      await ready(frame);
      await expect(frame.getByText(/^\d+ of \d+ cities in/).first()).toBeVisible();
      await frame.getByRole('button', { name: 'Filters' }).click();
      await expect(frame.getByRole('group', { name: 'Filters', exact: true })).toBeVisible();
      await frame.getByRole('button', { name: 'Zoom in' }).click();
      await frame.locator('html[data-ready~="engine"]').waitFor({ timeout: 60_000 });
      await expect(frame.getByText('A simpler map is shown')).toHaveCount(0);
      // The way into the atlas leads there where the host lets it out, and never in the frame.
      const link = frame.getByRole('link', { name: 'Open in the atlas' });
      if (more.includes('escape')) {
        const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
        await expect(opened).toHaveURL(/\/\?practice=living-lab#/);
        await opened.close();
      } else if (!more.includes('popups')) {
        troubles.allow(/Blocked opening/);
        await link.click();
        await expect(link).toBeVisible();
      }
    },
  );
}

test('in a sandbox that allows nothing the picture of the atlas stands, and says what it is', async ({
  page,
  hosts,
  site,
  troubles,
}) => {
  troubles.allow(/Blocked script execution/);
  const body = `<iframe id="f" src="${site.url}/embed/?practice=living-lab" sandbox title="Map" width="900" height="760"></iframe>`;
  await page.goto(hosts.put('/sandbox-nothing', body));
  const frame = page.frameLocator('#f');
  await expect(frame.getByText(new RegExp(`${cityCount} cities in`)).first()).toBeVisible();
  await expect(frame.locator('#outline path').first()).toBeVisible();
  await expect(frame.getByText(/This is the whole atlas/)).toBeVisible();
  await expect(frame.getByRole('button')).toHaveCount(0);
  await frame.getByText(`${cityCount} cities as a list`).click();
  await expect(frame.getByRole('link', { name: /^Ghent/ })).toBeVisible();
});
