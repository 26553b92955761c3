import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Download, Page } from '@playwright/test';
import { tablesInWorkbook } from '../../../data/compile/workbook';
import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

const dist = process.env['ATLAS_DIST'] ?? 'dist';
const table = (name: string) => readFile(join(dist, `data/tables/${name}.csv`), 'utf8');
const field = (page: Page) => page.getByLabel(/^A workbook, tables as CSV/);
const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

async function saved(page: Page, button: string): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return bytesOf(await coming);
}

test('a changed table: its faults, what changes, the cities, and the folder; nothing is sent', async ({
  page,
  atlas,
}) => {
  await atlas.open('/data/edit/');
  const sent: string[] = [];
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (
      protocol.startsWith('http') &&
      (request.method() !== 'GET' || request.postData() !== null)
    ) {
      sent.push(`${request.method()} ${request.url()}`);
    }
    if (request.url().includes('zebra')) sent.push(request.url());
  });
  const records = await table('records');
  const [head = '', first = '', ...rest] = records.split('\n');
  const city = first.split(',')[1] ?? '';
  // As German Excel would not, but a person might: an error of the spreadsheet in a cell.
  await field(page).setInputFiles(
    csv('records (1).csv', [head, first.replace(`,${city},`, ',#REF!,'), ...rest].join('\n')),
  );
  await expect(page.getByText('an error of a spreadsheet')).toBeVisible();
  await expect(page.getByText('Records, column city')).toBeVisible();
  await expect(page.getByRole('button', { name: 'The folder of tables (.zip)' })).toBeHidden();

  const [id = ''] = first.split(',');
  await field(page).setInputFiles(
    csv(
      'records.csv',
      [head, first.replace(/^([^,]*,[^,]*,[^,]*,)/, '$1Zebra '), ...rest].join('\n'),
    ),
  );
  await expect(page.getByText('No fault.')).toBeVisible();
  await expect(
    page.getByText('Records: 0 added, 1 changed, 0 removed', { exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/^Zebra /).first()).toBeVisible();
  const touched = page.getByRole('region', { name: 'Cities touched' });
  await expect(touched.getByRole('link')).toHaveAttribute('href', `/city/${city}/`);
  await expectAccessible(page);
  await expectNoSideways(page);

  const folder = unzipSync(await saved(page, 'The folder of tables (.zip)'));
  expect(new TextDecoder().decode(folder['data/records.csv'])).toContain('Zebra');
  expect(new TextDecoder().decode(folder['data/cities.csv'])).toBe(await table('cities'));
  const rows = new TextDecoder().decode(await saved(page, 'The changed rows (.csv)'));
  expect(rows).toContain(`records,${id},changed,2,name,`);
  expect(sent).toEqual([]);
});

test('the workbook that it hands out comes back as the published tables, in French', async ({
  page,
  atlas,
}) => {
  await atlas.open('/fr/data/edit/');
  const bytes = await saved(page, 'Prendre les tableaux en classeur (.xlsx)');
  expect(tablesInWorkbook(bytes).files.size).toBe(10);
  await page
    .getByLabel(/^Un classeur, des tableaux en CSV/)
    .setInputFiles({ name: 'atlas.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await expect(page.getByRole('main').getByText('Aucune erreur.')).toBeVisible();
  await expect(page.getByText(/^Rien\s: ces tableaux disent/)).toBeVisible();
});

// How long it takes is measured by the bench, on a machine that does nothing else.
test('the page answers while 20,000 rows are checked @long', async ({ page, atlas }) => {
  test.slow();
  await atlas.open('/data/edit/');
  const [head = '', ...rows] = (await table('records')).trimEnd().split('\n');
  const many = Array.from({ length: 20_000 }, (_, n) =>
    (rows[n % rows.length] ?? '')
      .replace(/^[^,]*/, `record-${n}`)
      .replace(/^([^,]*,[^,]*,[^,]*,)("?)/, `$1$2${n} `),
  );
  // From the disk, as a person has it: a text that is handed in would pass through the page.
  const dir = await mkdtemp(join(tmpdir(), 'atlas-desk-'));
  await writeFile(join(dir, 'records.csv'), [head, ...many, ''].join('\n'));
  // Frames that the page draws from the choice to the answer: one that waited for its worker would draw none.
  const frames = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let drawn = 0;
        const beat = () => {
          if (document.getElementById('changes')) resolve(drawn);
          else requestAnimationFrame(beat);
          drawn += 1;
        };
        document.addEventListener('change', () => requestAnimationFrame(beat), {
          capture: true,
          once: true,
        });
      }),
  );
  await field(page).setInputFiles(join(dir, 'records.csv'));
  await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible();
  await rm(dir, { recursive: true });
  expect(await frames).toBeGreaterThan(10);
});

test('it can be read without scripts', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/data/edit/');
  await expect(page.getByRole('heading', { name: 'Edit the tables', level: 1 })).toBeVisible();
  await expect(page.getByText('Edit in Excel, LibreOffice')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your files' })).toBeHidden();
  await context.close();
});

const office = process.env['ATLAS_OFFICE'] ?? '';
for (const kind of office === '' ? [] : ['xlsx', 'ods']) {
  test(`the workbook is the same tables after LibreOffice saved it as .${kind} @long`, async ({
    page,
    atlas,
  }) => {
    await atlas.open('/data/edit/');
    const dir = await mkdtemp(join(tmpdir(), 'atlas-office-'));
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Take the tables as a workbook (.xlsx)' }).click();
    const file = join(dir, 'atlas.xlsx');
    await (await coming).saveAs(file);
    const out = join(dir, 'out');
    const profile = `-env:UserInstallation=file://${dir}/profile`;
    const options = ['--headless', '--convert-to', kind, '--outdir', out, file];
    await promisify(execFile)(office, [profile, ...options], { timeout: 120_000 });
    await field(page).setInputFiles(join(out, `atlas.${kind}`));
    const main = page.getByRole('main');
    await expect(main.getByText('No fault.')).toBeVisible();
    await expect(main.getByText(/^Nothing: these tables say/)).toBeVisible();
    await rm(dir, { recursive: true });
  });
}
