import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import type { RowChange } from '../../../data/compile/rowChanges';
import type { Parts } from '../../../data/compile/parts';
import { editedWorkbook, tableNames, type TableCells } from '../../../data/compile/workbook';
import { FileFault } from '../../survey/import/fileFault';
import { checkTables, folderOf, readPublished, type Published } from './check';
import type { Answer, Problem, Request } from './messages';
import { takeTables } from './take';
import { changesCsv, pullText, shownOf } from './takeAlong';

/** The published files could not be had. */
class Unpublished extends Error {}

/** What the data package says, as far as it is needed. */
const packageSchema = v.object({
  title: v.string(),
  version: v.string(),
  created: v.string(),
  resources: v.array(v.object({ path: v.string() })),
});

async function fetched(path: string): Promise<Uint8Array> {
  const response = await fetch(`/data/${path}`).catch(() => null);
  if (!response?.ok) throw new Unpublished(path);
  return new Uint8Array(await response.arrayBuffer());
}

let version = '';

/** The tables of this site, as they are published beside the page. */
async function load(): Promise<Published> {
  const text = new TextDecoder().decode(await fetched('datapackage.json'));
  const about = v.parse(packageSchema, JSON.parse(text));
  ({ version } = about);
  const paths = about.resources
    .map(({ path }) => path)
    // A survey's responses are not edited here, and their document is not published.
    .filter((path) => /^tables\/(?!history|survey\/)/.test(path));
  const files = await Promise.all(
    paths.map(async (path) => [path.replace('tables/', ''), await fetched(path)] as const),
  );
  const dataset = JSON.stringify({ title: about.title, date: about.created.slice(0, 10) });
  return readPublished(
    new Map([
      ...files,
      ['event.json', await fetched('event.json')],
      ['dataset.json', new TextEncoder().encode(dataset)],
    ]),
  );
}

let published: Promise<Published> | null = null;
/** The last tables that were checked, and what changes in them. */
let last: { parts: Parts; changes: readonly RowChange[] } | null = null;

function thePublished(): Promise<Published> {
  const loading = (published ??= load());
  loading.catch(() => (published = null));
  return loading;
}

async function check(files: Extract<Request, { ask: 'check' }>['files']): Promise<Answer> {
  const dropped = await Promise.all(
    files.map(async ({ name, file }) => ({
      name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const { tables, others } = takeTables(dropped);
  if (tables.size === 0) return { answer: 'problem', problem: { wrong: 'no-table' } };
  const { parts, changes, ...checked } = await checkTables(tables, others, await thePublished());
  last = { parts, changes };
  const told = { ...checked, ...shownOf(changes), pull: pullText(changes) };
  return { answer: 'checked', checked: told };
}

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function workbook(): Promise<Answer> {
  const { parts } = await thePublished();
  const cells: TableCells = Object.fromEntries(
    tableNames.map((name) => [name, parts.tables[name].sheet?.rows.map((row) => row.cells) ?? []]),
  );
  const bytes = editedWorkbook(cells, version);
  return { answer: 'file', name: `atlas-tables-${version}.xlsx`, bytes, type: office };
}

/** The folder as a zip file: the same tables, the same bytes. */
function folder(parts: Parts): Answer {
  const files = Object.fromEntries(
    Array.from(folderOf(parts), ([path, text]) => [path, strToU8(text)] as const),
  );
  const bytes = new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1) }));
  return { answer: 'file', name: 'atlas-tables.zip', bytes, type: 'application/zip' };
}

function rows(changes: readonly RowChange[]): Answer {
  const bytes = new TextEncoder().encode(changesCsv(changes));
  return { answer: 'file', name: 'atlas-changes.csv', bytes, type: 'text/csv' };
}

function problemOf(error: unknown): Problem {
  if (error instanceof FileFault) return { wrong: error.wrong };
  return { wrong: error instanceof Unpublished ? 'published' : 'failed' };
}

async function answerTo(request: Request): Promise<Answer> {
  try {
    if (request.ask === 'check') return await check(request.files);
    if (request.ask === 'workbook') return await workbook();
    if (!last) return { answer: 'problem', problem: { wrong: 'no-table' } };
    return request.ask === 'folder' ? folder(last.parts) : rows(last.changes);
  } catch (error) {
    return { answer: 'problem', problem: problemOf(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answerTo(data).then((answer) => postMessage(answer));
});
