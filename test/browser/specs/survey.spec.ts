import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Served } from '../../../server/http';
import { run } from '../../../tools/run';
import {
  expect,
  expectAccessible,
  expectContrast,
  expectNoSideways,
  test as base,
} from '../fixtures';
import { smallSite } from '../small-site';

const table = 'test/fixtures/survey/made-up.csv';
const map = 'test/fixtures/survey/made-up.map.json';

/** Files that hold no plain text, or the same packed. */
const isPacked = /\.(br|gz|png|pbf|woff2|pmtiles)$/;

/** Every file of a folder, by its path in it. */
async function filesOf(dir: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  // One after the other: a site has more files than a process may have open.
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(file.slice(dir.length + 1), await readFile(file));
  }
  return files;
}

/** What the command makes of a survey's file. */
async function command(file: string, mapping: string): Promise<Map<string, Buffer>> {
  const out = await mkdtemp(join(tmpdir(), 'atlas-survey-'));
  const code = await run('tools/survey.ts', [file, '--mapping', mapping, '--out', out]);
  expect(code).toBe(0);
  const files = await filesOf(out);
  await rm(out, { recursive: true });
  return files;
}

base('nothing of a made-up survey is in what is published', async () => {
  const files = await filesOf(process.env['ATLAS_DIST'] ?? 'dist');
  const plain = [...files].filter(([name]) => !isPacked.test(name));
  expect(plain.length).toBeGreaterThan(100);
  const core: unknown = JSON.parse(files.get('data/core.json')?.toString() ?? '');
  expect(core).not.toHaveProperty('surveys');
  const marked = plain.filter(
    ([name, bytes]) => name.includes('tables/survey') || /made[- ]up/i.test(bytes.toString()),
  );
  expect(marked.map(([name]) => name)).toEqual([]);
});

base.describe('the guide', () => {
  base(
    'goes from a file to the folder that the command makes, and sends nothing',
    async ({ page, atlas }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await atlas.open('/data/your-survey/');
      const sent: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        const isOurs = /^\/(assets|map|fonts)\/|^\/data\/core\.json$/.test(pathname);
        if (request.method() !== 'GET' || !isOurs || request.url().includes('?'))
          sent.push(request.url());
      });
      await page.getByLabel(/^Choose or drop the export/).setInputFiles(table);
      await expect(page.getByText('Your e-mail (an e-mail address)')).toBeVisible();
      await expect(page.getByLabel('Column that names the city')).toHaveValue('City');
      // What is proposed runs as it is, and shows nobody.
      await page.getByRole('button', { name: 'Read all rows' }).click();
      await expect(page.getByText('24 respondents; no city is shown by name.')).toBeVisible();
      await expectAccessible(page);
      // Then as its owner has it.
      await page.locator('input[accept^=".json"]').setInputFiles(map);
      await expect(page.getByText(/The mapping has changed since/)).toBeVisible();
      await page.getByRole('button', { name: 'Read all rows' }).click();
      await expect(page.getByText('24 respondents; 2 cities are shown by name.')).toBeVisible();
      await expect(page.getByText(/^Answered by/)).toHaveText(['Answered by 24', 'Answered by 23']);
      const onMap = page.getByRole('button', { name: 'No: 1 city on the map' });
      await onMap.click();
      await expect(onMap).toHaveAttribute('aria-pressed', 'true');
      await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
      await page.getByRole('listbox').press('Enter');
      const answers = page.getByRole('region', { name: 'Gdańsk' });
      await expect(answers.getByText('Does the city have an innovation team?')).toBeVisible();
      await page.getByRole('button', { name: 'In piles' }).click();
      await expect(page.getByRole('listbox', { name: /^No: 1 city/ })).toBeVisible();
      await expect(page.getByText('Answers to: A made-up survey: nobody was asked')).toBeVisible();
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSideways(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the folder (ZIP)' }).click(),
      ]);
      const zipped = unzipSync(await readFile(await download.path()));
      const made = await command(table, map);
      expect(Object.keys(zipped).sort()).toEqual([...made.keys()].sort());
      for (const [name, bytes] of made) expect(Buffer.from(zipped[name] ?? [])).toEqual(bytes);
      expect(sent).toEqual([]);
    },
  );

  base(
    'names what is wrong at its place, and takes what a person says of it',
    async ({ page, atlas }) => {
      const text = await readFile(table, 'utf8');
      const wrong = text
        .replace('Ghent;', 'Ghemt;')
        .replace('Gdańsk;Poland', 'Atlantis;Nowhere')
        .replace('Braga;', 'Riga;Latvia;too many;');
      const buffer = Buffer.from(wrong);
      await atlas.open('/fr/data/your-survey/');
      const file = page.getByLabel(/^Choisissez ou déposez/);
      await file.setInputFiles({ name: 'faux.csv', mimeType: 'text/csv', buffer });
      const read = page.getByRole('button', { name: 'Lire toutes les lignes' });
      await read.click();
      await expect(page.getByRole('alert')).toContainText('3 erreurs');
      await expect(
        page.getByRole('listitem').filter({ hasText: 'faux.csv, ligne 7, colonne –' }),
      ).toContainText('10 cellules');
      await page.getByRole('button', { name: '«\u00a0Ghemt\u00a0» est Ghent, Belgium' }).click();
      await page
        .getByRole('button', { name: 'Laisser de côté les lignes de «\u00a0Atlantis\u00a0»' })
        .click();
      await read.click();
      await expect(page.getByRole('alert')).toContainText('1 erreur\u00a0:');
      const mended = Buffer.from(wrong.replace('too many;', '').replace('Riga;Latvia;', 'Braga;'));
      await file.setInputFiles({ name: 'mieux.csv', mimeType: 'text/csv', buffer: mended });
      await file.setInputFiles({
        name: 'rien.xlsx',
        mimeType: 'application/octet-stream',
        // The bytes say what a file is: this begins as a workbook does.
        buffer: Buffer.from('PK\u0003\u0004nothing'),
      });
      await expect(page.getByRole('alert')).toContainText('n’est pas un classeur');
    },
  );

  base(
    'has 5,000 columns read elsewhere, and draws of them what is on screen',
    { tag: '@long' },
    async ({ page, atlas }) => {
      const columns = Array.from({ length: 5_000 }, (_, at) => `Is there a lab of kind ${at}?`);
      const cities = ['Ghent', 'Turin', 'Oslo', 'Braga', 'Riga', 'Athens', 'Brno', 'Milan'];
      const given = (city: number) => columns.map((_, at) => ((at + city) % 3 ? 'Yes' : 'No'));
      const lines = cities.map((city, at) => [city, ...given(at)].join(','));
      const buffer = Buffer.from([['City', ...columns].join(','), ...lines].join('\n'));
      await atlas.open('/data/your-survey/');
      await page.getByLabel(/^Choose or drop the export/).setInputFiles({
        name: 'wide.csv',
        mimeType: 'text/csv',
        buffer,
      });
      await expect(page.getByText('5,000 of 5,000 questions')).toBeVisible();
      expect(await page.locator('details').count()).toBeLessThan(200);
      await page.getByLabel('Find a question').fill('kind 4999');
      await page.getByText('Is there a lab of kind 4999?').click();
      await expect(page.getByLabel('As it was asked')).toHaveValue('Is there a lab of kind 4999?');
      await page.getByLabel('Find a question').fill('');
      // What comes near the screen is drawn.
      await page.getByText('Is there a lab of kind 39?').scrollIntoViewIfNeeded();
      await page.getByText('Is there a lab of kind 45?').scrollIntoViewIfNeeded();
      // Eight rows are read at once: nothing gets through until it can be stopped.
      await page.evaluate(() => {
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = () => undefined;
        addEventListener('let-through', () => {
          Worker.prototype.postMessage = postMessage;
        });
      });
      await page.getByRole('button', { name: 'Read all rows' }).click();
      const stop = page.getByRole('button', { name: 'Stop reading' });
      await expect(stop).toBeVisible();
      await page.evaluate(() => dispatchEvent(new Event('let-through')));
      await stop.click();
      await expect(page.getByText(/respondents; no city/)).toBeHidden();
      await page.getByRole('button', { name: 'Read all rows' }).click();
      await expect(page.getByText('8 respondents; no city is shown by name.')).toBeVisible();
      expect(await page.locator('*').count()).toBeLessThan(5_000);
    },
  );
});

/** A survey in which Ghent alone agreed to be shown; made up. */
const rows = ['Ghent', 'Turin', 'Oslo', 'Braga', 'Riga', 'Athens', 'Brno', 'Milan'].map(
  (city, at) =>
    [
      city,
      at === 0 ? 'Yes' : 'No',
      at % 2 ? 'Yes' : 'Not-in-this-life',
      `secret-word-${at}`,
      `person-${at}@made-up.example`,
    ].join(','),
);
const mapping = {
  name: 'made-up',
  survey: { title: 'A made-up survey: nobody was asked', year: 2026, date: '2026-11-25' },
  header: 'one',
  city: { column: 'City', country: null },
  consent: { column: 'Show', yes: ['Yes'] },
  oneEach: true,
  base: 9,
  questions: [
    {
      id: 'budget',
      text: 'Does the city have a participatory budget?',
      practice: 'participatory-budgeting',
      public: true,
      kind: 'single',
      column: 'Budget',
      answers: { Yes: 'yes', 'Not-in-this-life': 'never' },
      labels: { yes: 'Yes', never: 'Not-in-this-life' },
      says: { yes: 'yes', never: 'no' },
    },
    {
      id: 'word',
      text: 'In a word?',
      practice: null,
      public: false,
      kind: 'single',
      column: 'Word',
      answers: Object.fromEntries(rows.map((_, at) => [`secret-word-${at}`, `w${at}`])),
      labels: Object.fromEntries(rows.map((_, at) => [`w${at}`, `secret-word-${at}`])),
    },
  ],
};

const test = base.extend<object, { surveyed: Served & { dir: string } }>({
  surveyed: [
    async ({ browserName: _any }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'atlas-made-up-'));
      const [file, mapFile] = [join(folder, 'export.csv'), join(folder, 'map.json')];
      await writeFile(file, ['City,Show,Budget,Word,E-mail', ...rows].join('\n'));
      await writeFile(mapFile, JSON.stringify(mapping));
      const site = await smallSite(async (data) => {
        const args = [file, '--mapping', mapFile, '--out', join(data, 'survey')];
        expect(await run('tools/survey.ts', args)).toBe(0);
      });
      await provide(site);
      await site.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  site: ({ surveyed }, provide) => provide(surveyed),
});

test.describe('an atlas with the responses of a survey', () => {
  // One site for all of them.
  test.describe.configure({ mode: 'serial' });

  test('tells what the city agreed to on its page, without scripts too', async ({
    browser,
    surveyed,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${surveyed.url}/city/ghent/`);
    const answers = page.getByRole('region', { name: 'What the city answered' });
    await expect(answers).toContainText('A made-up survey: nobody was asked, 2026');
    await expect(answers).toContainText('Does the city have a participatory budget?');
    await expect(answers).toContainText('there is a public record');
    await context.close();
  });

  test('filters, piles and opens by it', async ({ page, atlas }) => {
    await atlas.open('/?survey=budget:never');
    await expect(atlas.sentence).toContainText('answered “Not-in-this-life”');
    await atlas.openFilters();
    await page.getByRole('button', { name: /^Survey/ }).click();
    await expect(page.getByRole('checkbox', { name: 'Not-in-this-life 1' })).toBeChecked();
    await expectAccessible(page);
    await atlas.open('/?city=ghent');
    await expect(page.getByRole('region', { name: 'What the city answered' })).toBeVisible();
    await atlas.open('/?show=piles&group=survey:budget');
    await expect(page.getByRole('listbox', { name: /^Not-in-this-life: 1 city/ })).toBeVisible();
    await atlas.open('/findings/');
    const findings = page.getByRole('region', { name: /made-up survey/ });
    await expect(findings.getByText(/^Withheld: fewer than 9/)).toHaveCount(2);
    // Whatever shows an answer says whose survey it is of.
    await atlas.open('/?show=piles&group=survey:budget&survey=budget:never');
    const named = 'A made-up survey: nobody was asked, 2026';
    await expect(page.getByText(`Answers to: ${named}`)).toBeVisible();
    await expect(atlas.sentence).toContainText(`(${named})`);
    await expect(page.getByRole('button', { name: `Not-in-this-life (${named})` })).toBeVisible();
  });

  test('holds in no byte what may not be told', async ({ surveyed }) => {
    const files = await filesOf(surveyed.dir);
    const plain = [...files].filter(([name]) => !isPacked.test(name));
    expect(plain.length).toBeGreaterThan(100);
    const leaks = plain.filter(([, bytes]) =>
      /secret-word|made-up\.example/.test(bytes.toString()),
    );
    expect(leaks.map(([name]) => name)).toEqual([]);
    const told = plain.filter(([, bytes]) => bytes.includes('Not-in-this-life'));
    expect(told.map(([name]) => name)).toContain('city/ghent/index.html');
  });
});
