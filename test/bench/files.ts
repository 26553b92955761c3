import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { workbookOf } from '../../src/share/exports/workbook';
import { largeWorkbook } from './desk';
import { rest } from './interactions';
import { watched, type Watched } from './watched';

const cities = ['Ghent', 'Riga', 'Braga', 'Gdańsk', 'Tampere', 'Athens', 'Bologna', 'Oslo'];
const consent = 'May we show your answers?';

/** A file to draft a mapping from: its ending, and what makes its bytes. */
interface Made {
  ending: string;
  make: () => Uint8Array;
}

const text = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\n'));

/** A survey of so many questions, answered by each city once, all of which agreed to be shown; made up. */
const wide = (columns: number, answering: readonly string[] = cities) =>
  text([
    [
      'City',
      consent,
      ...Array.from({ length: columns }, (_, at) => `Is there a lab of kind ${at}?`),
    ],
    ...answering.map((city, row) => [
      city,
      'Yes',
      ...Array.from({ length: columns }, (_, at) => ((row + at) % 3 ? 'Yes' : 'No')),
    ]),
  ]);

/** Rows of a survey with a remark of so many bytes in each that cannot be packed. */
const long = (rows: number, remark: number) =>
  Array.from({ length: rows }, (_, at) => [
    cities[at % cities.length] ?? '',
    at % 3 ? 'Yes' : 'No',
    randomBytes(remark).toString('base64url'),
  ]);
const head = ['City', 'Is there a lab?', 'Remarks'];

/** Files as large as anybody has them, by what they are. */
export const largeFiles: Readonly<Record<string, Made>> = {
  '100,000 rows': { ending: 'csv', make: () => text([head, ...long(100_000, 60)]) },
  '5,000 columns': { ending: 'csv', make: () => wide(5_000) },
  'a workbook of 50 MB': {
    ending: 'xlsx',
    make: () =>
      workbookOf(
        [{ name: 'Answers', columns: head.map((name) => ({ name })), rows: long(48_000, 600) }],
        { title: 'Made up', description: 'Made up' },
      ),
  },
};

/** Lets the command propose a mapping, and watches its memory. */
export async function timeDraft({ ending, make }: Made): Promise<Watched & { bytes: number }> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
  try {
    const file = join(dir, `made-up.${ending}`);
    const bytes = make();
    await writeFile(file, bytes);
    const took = await watched(['tools/survey.ts', file, '--draft-mapping']);
    if (took.code !== 0) throw new Error(`no mapping was proposed for ${file}`);
    return { ...took, bytes: bytes.length };
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** What a page took, in ms: until its answer stood there, and its longest task meanwhile. */
export interface PageTime {
  time: number;
  longest: number;
}

/** Does something on a page until its answer stands there. */
async function timed(page: Page, act: () => Promise<void>, answer: Locator): Promise<PageTime> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await act();
  await answer.first().waitFor();
  const time = performance.now() - start;
  // What the answer is drawn with goes on for a moment.
  await rest(page);
  const longest = await page.evaluate(() =>
    Math.max(0, ...(Reflect.get(window, 'tasks') as number[])),
  );
  return { time, longest };
}

/** What is done with large files on pages, in this order. */
export interface PageTimes {
  /** A survey of 5,000 questions, answered by every city of the atlas, is opened in the guide. */
  open: PageTime;
  /** A saved mapping is taken, in which every question may be shown by city. */
  take: PageTime;
  /** All its rows are read, and its answers put on the map. */
  read: PageTime;
  /** One of its answers is chosen on the map. */
  choose: PageTime;
  /** A workbook of 20,000 records is checked at the desk. */
  desk: PageTime;
}

/** @param names of every city of the atlas */
export async function timePages(
  browser: Browser,
  url: string,
  names: readonly string[],
): Promise<PageTimes> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const give = (field: RegExp, file: string) => () => page.getByLabel(field).setInputFiles(file);
  try {
    const [survey, workbook] = [join(dir, 'made-up.csv'), join(dir, 'tables.xlsx')];
    await writeFile(survey, wide(5_000, names));
    await writeFile(workbook, await largeWorkbook(20_000));
    await page.goto(`${url}/data/your-survey/`, { waitUntil: 'networkidle' });
    const open = await timed(
      page,
      give(/^Choose or drop the export/, survey),
      page.getByText(/lab of kind 0\?/),
    );
    await page.getByLabel(/who agreed to be shown/).selectOption(consent);
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the mapping' }).click();
    const mapping = join(dir, 'all.map.json');
    await (await kept).saveAs(mapping);
    // As much as can be shown: the cities stand beside each answer.
    const text = await readFile(mapping, 'utf8');
    const all = text
      .replace(/"title": "[^"]*"/, '"title": "All public"')
      .replaceAll('"public": false', '"public": true');
    await writeFile(mapping, all);
    const take = await timed(
      page,
      give(/^Take a saved mapping/, mapping),
      page.locator('input[value="All public"]'),
    );
    const read = await timed(
      page,
      () => page.getByRole('button', { name: 'Read all rows' }).click(),
      page.getByText(/respondents; \d+ cities are shown/),
    );
    const onMap = page.getByRole('button', { name: /: \d+ cities on the map/ });
    // The last question is not among those that the map holds.
    await page.evaluate(() => {
      document.querySelector('#preview')?.scrollIntoView({ block: 'end' });
    });
    await page.getByText('Is there a lab of kind 4999?').last().waitFor();
    const choose = await timed(
      page,
      () => onMap.last().click(),
      page.getByRole('button', { name: /: \d+ cities on the map/, pressed: true }),
    );
    await page.goto(`${url}/data/edit/`, { waitUntil: 'networkidle' });
    const desk = await timed(
      page,
      give(/^A workbook, tables as CSV/, workbook),
      page.getByText(/kinds? of fault/),
    );
    return { open, take, read, choose, desk };
  } finally {
    await context.close();
    await rm(dir, { recursive: true });
  }
}
