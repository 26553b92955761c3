import { chromium } from '@playwright/test';
import { serve } from '../server/http';
import { chromiumFlags, needChromium } from './chromium';

/** `npx tsx tools/screenshot.ts`: the picture of the README, from the built site. */
const site = await serve({ dir: 'dist' });
const browser = await chromium.launch({
  executablePath: await needChromium(),
  args: [...chromiumFlags],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(`${site.url}/?practice=living-lab`);
await page.locator('html[data-ready~="data"]').waitFor();
await page.waitForLoadState('networkidle');
await page.screenshot({ path: 'docs/screenshot.png' });
await browser.close();
await site.close();
