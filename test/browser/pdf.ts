import type { Page } from '@playwright/test';
import { readPdf, type Printed } from '../pdf';

export { joined, type Printed } from '../pdf';

/** Prints the page as Chromium's "Save as PDF" does, and reads the file. */
export async function print(page: Page): Promise<Printed> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}
