import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { workbookOf } from '../../src/share/exports/workbook';
import { largeWorkbook } from './desk';
import { watched, type Watched } from './watched';

const cities = ['Ghent', 'Riga', 'Braga', 'Gdańsk', 'Tampere', 'Athens', 'Bologna', 'Oslo'];

/** A file to draft a mapping from: its ending, and what makes its bytes. */
interface Made {
  ending: string;
  make: () => Uint8Array;
}

const text = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\n'));

/** A survey of so many questions, answered by each city once; made up. */
const wide = (columns: number) =>
  text([
    ['City', ...Array.from({ length: columns }, (_, at) => `Is there a lab of kind ${at}?`)],
    ...cities.map((city, row) => [
      city,
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

async function drop(page: Page, field: RegExp, file: string, answer: RegExp): Promise<PageTime> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.getByLabel(field).setInputFiles(file);
  await page.getByText(answer).first().waitFor();
  const time = performance.now() - start;
  const longest = await page.evaluate(() =>
    Math.max(0, ...(Reflect.get(window, 'tasks') as number[])),
  );
  return { time, longest };
}

/** Drops a survey of 5,000 columns on the guide, and a workbook of 20,000 records on the desk. */
export async function timePages(
  browser: Browser,
  url: string,
): Promise<{ guide: PageTime; desk: PageTime }> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  try {
    const [survey, workbook] = [join(dir, 'made-up.csv'), join(dir, 'tables.xlsx')];
    await writeFile(survey, wide(5_000));
    await writeFile(workbook, await largeWorkbook(20_000));
    await page.goto(`${url}/data/your-survey/`, { waitUntil: 'networkidle' });
    const guide = await drop(page, /^Choose or drop the export/, survey, /lab of kind 0\?/);
    await page.goto(`${url}/data/edit/`, { waitUntil: 'networkidle' });
    const desk = await drop(page, /^A workbook, tables as CSV/, workbook, /kinds? of fault/);
    return { guide, desk };
  } finally {
    await context.close();
    await rm(dir, { recursive: true });
  }
}
