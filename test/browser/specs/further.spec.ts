import { join } from 'node:path';
import { serve } from '../../../server/http';
import { withDutch } from '../../furtherLanguage';
import { expect, expectAccessible, test } from '../fixtures';
import { copyCity } from '../small-site';

test(
  'types and the whole build take a further language',
  { tag: '@long' },
  async ({ page, troubles }) => {
    test.setTimeout(20 * 60_000);
    const copy = await withDutch(true);
    try {
      await copy.run('tsc', '--noEmit');
      await copyCity(join(copy.dir, 'small'), 'ghent');
      await copy.run('tsx', 'tools/build.ts', '--dir', 'small', '--out', 'dist', '--anew');
      const site = await serve({ dir: join(copy.dir, 'dist') });
      troubles.allow(new RegExp(`^foreign: ${site.url}/`));
      try {
        await page.goto(`${site.url}/`);
        const menu = page.getByRole('navigation', { name: 'Language' });
        await menu.locator('summary').click();
        await menu.getByRole('link', { name: 'Nederlands' }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
        await expect(page.locator('html[data-ready*=data]')).toBeAttached();
        await expectAccessible(page);
        // Belgium speaks Dutch: the city's page is written in it. The page of the data is a shell.
        for (const path of ['/nl/city/ghent/', '/nl/data/']) {
          await page.goto(site.url + path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('#root[data-shell]')).toHaveCount(
            path.includes('city') ? 0 : 1,
          );
        }
      } finally {
        // What the page still fetches is not to meet a server that is gone.
        await page.goto('about:blank');
        await site.close();
      }
    } finally {
      await copy.remove();
    }
  },
);
