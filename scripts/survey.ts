import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readFolder } from '../data/compile/read';
import { byPlace, faultLine, Report } from '../src/atlas/fault';
import { encodingOf } from '../src/survey/decode';
import { draftMapping } from '../src/survey/draft';
import { Import } from '../src/survey/Import';
import { columnsOf, mappingSchema, type Mapping } from '../src/survey/mapping';
import { createMatcher } from '../src/survey/matchCity';
import { personalIn } from '../src/survey/personal';
import { delimiterOf, RowReader, type Row } from '../src/survey/rows';
import { filesOf, type ReadFile } from '../src/survey/write';
import { readWorkbook, WorkbookFault } from '../src/survey/xlsx';

/**
 * `npm run survey -- FILE --mapping MAP.json [--out DIR] [--dry-run]` and
 * `npm run survey -- FILE --draft-mapping > MAP.json`: docs/survey.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mapping: { type: 'string' },
    out: { type: 'string', default: join('data', 'survey') },
    data: { type: 'string', default: 'data' },
    'dry-run': { type: 'boolean', default: false },
    'draft-mapping': { type: 'boolean', default: false },
  },
});
/** Rows from which a mapping is proposed. */
const sample = 500;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function unreadable(file: string): never {
  return stop(`${file}:1:-: cannot be read (${file}), expected a file`);
}

/** The rows of a file, one after the other; a table is never whole in memory, a workbook is. */
async function* rowsOf(file: string, onBytes?: (part: Buffer) => void): AsyncGenerator<Row> {
  if (/\.xlsx$/i.test(file)) {
    const bytes = await readFile(file).catch(() => unreadable(file));
    onBytes?.(bytes);
    yield* await readWorkbook(bytes).catch((error: unknown) => {
      if (!(error instanceof WorkbookFault)) throw error;
      return stop(
        `${file}:1:-: ${error.message} (${basename(file)}), expected an .xlsx workbook or a table`,
      );
    });
    return;
  }
  const handle = await open(file).catch(() => unreadable(file));
  const start = Buffer.alloc(65_536);
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  await handle.close();
  const decoder = new TextDecoder(encodingOf(start.subarray(0, bytesRead)));
  let reader: RowReader | undefined;
  for await (const part of createReadStream(file)) {
    if (!(part instanceof Buffer)) continue;
    onBytes?.(part);
    const text = decoder.decode(part, { stream: true });
    reader ??= new RowReader(delimiterOf(text));
    yield* reader.push(text);
  }
  if (reader) yield* [...reader.push(decoder.decode()), ...reader.end()];
}

const report = new Report();
const folder = await readFolder(values.data, report);
if (!folder) stop(report.lines().join('\n'));
const countries = new Map(folder.rows.countries.map((country) => [country.code, country]));
const match = createMatcher(
  folder.rows.cities.map(({ id, name, local_name: localName, country }) => ({
    id,
    name,
    localName,
    country: { code: country, name: countries.get(country)?.name ?? country },
  })),
);

async function draft(file: string): Promise<void> {
  const rows: string[][] = [];
  for await (const { cells } of rowsOf(file)) {
    rows.push(cells);
    if (rows.length > sample) break;
  }
  const { mapping, leftOut } = draftMapping(rows, {
    practices: folder?.rows.practices ?? [],
    match,
  });
  console.log(JSON.stringify(mapping, null, 2));
  for (const { column, why } of leftOut) console.error(`left out: ${column} (${why})`);
}

async function readMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch(() =>
    stop(`${file}:1:-: cannot be read (${file}), expected a mapping`),
  );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return stop(
      `${file}:$: not JSON (${error instanceof Error ? error.message : ''}), expected a mapping`,
    );
  }
  const read = v.safeParse(mappingSchema, json);
  if (read.success) return read.output;
  return stop(
    read.issues
      .map(
        (issue) =>
          `${file}:${v.getDotPath(issue) ?? '$'}: not the right value (${issue.received}), expected ${issue.expected ?? issue.type}`,
      )
      .join('\n'),
  );
}

/** Tells which columns are not used, and why: nothing of them is written anywhere. */
function tellLeftOut(names: readonly string[], mapping: Mapping): void {
  const used = new Set([
    mapping.city.column,
    mapping.city.country,
    mapping.consent?.column,
    ...mapping.questions.flatMap(columnsOf),
  ]);
  for (const name of names) {
    if (!used.has(name))
      console.log(`left out: ${name} (${personalIn(name, []) ?? 'not in the mapping'})`);
  }
}

async function bring(file: string, mapping: Mapping): Promise<void> {
  const hash = createHash('sha256');
  const taken = new Import(basename(file), mapping, match);
  for await (const row of rowsOf(file, (part) => hash.update(part))) taken.take(row);
  taken.end();
  for (const fault of taken.faults.toSorted(byPlace)) console.error(faultLine(fault));
  if (taken.faults.length > 0) {
    const count = taken.faults.length + taken.more;
    stop(`${count} ${count === 1 ? 'fault' : 'faults'} in ${file}: nothing was written`);
  }
  tellLeftOut(taken.names, mapping);
  const read: ReadFile = {
    name: basename(file),
    sha256: hash.digest('hex'),
    bytes: (await stat(file)).size,
  };
  const files = filesOf(taken, [read]);
  const cities = new Set(taken.answers.map(({ city }) => city)).size;
  console.log(
    `${taken.respondents} respondents, ${mapping.questions.length} questions; ${cities} cities are shown by name`,
  );
  if (values['dry-run']) return console.log('nothing was written: --dry-run');
  const target = join(values.out, mapping.name);
  // Whole or not at all: made beside its place, then moved there.
  const half = `${target}.${process.pid}`;
  await mkdir(half, { recursive: true });
  for (const [name, text] of files) await writeFile(join(half, name), text);
  await rm(target, { recursive: true, force: true });
  await rename(half, target);
  console.log(`written to ${target}`);
}

const [file] = positionals;
if (file === undefined || positionals.length > 1) {
  stop(
    'usage: npm run survey -- FILE (--draft-mapping | --mapping MAP.json [--out FOLDER] [--dry-run])',
  );
}
if (values['draft-mapping']) await draft(file);
else if (values.mapping === undefined) stop('--mapping is missing: make one with --draft-mapping');
else await bring(file, await readMapping(values.mapping));
