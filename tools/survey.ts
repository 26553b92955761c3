import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readFolder } from '../data/compile/read';
import { languages } from '../src/i18n/languages';
import { byPlace, faultLine, Report } from '../src/atlas/fault';
import { printable } from '../src/survey/import/fault';
import { doubtWords } from '../src/survey/import/doubts';
import { draftOf } from '../src/survey/import/draft';
import { encodings } from '../src/survey/import/codePages';
import { FileFault, fileWords } from '../src/survey/import/fileFault';
import { headers } from '../src/survey/import/header';
import { Import } from '../src/survey/import/Import';
import { columnsOf, type Mapping } from '../src/survey/import/mapping';
import { cityWords, createMatcher } from '../src/survey/import/matchCity';
import { personalIn } from '../src/survey/import/personal';
import { readMapping } from '../src/survey/import/readMapping';
import { rowsOf, type ReadAs, type ReadOptions } from '../src/survey/import/table';
import { exclusionReasons } from '../src/survey/import/exclusionReasons';
import { filesOf, toldOf } from '../src/survey/import/write';
import { replaceFolder } from './replaceFolder';

/**
 * `npm run survey -- FILE… --mapping MAP.json [--out DIR] [--dry-run]` and
 * `npm run survey -- FILE --draft-mapping > MAP.json`: docs/survey.md.
 */
const usage =
  'usage: npm run survey -- FILE --draft-mapping [--header HEADER] [--encoding ENCODING] [--sheet SHEET]\n       npm run survey -- FILE… --mapping MAP.json [--out FOLDER] [--data FOLDER] [--dry-run]';
const { values, positionals } = argumentsOf();

function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        out: { type: 'string', default: join('data', 'survey') },
        data: { type: 'string', default: 'data' },
        'dry-run': { type: 'boolean', default: false },
        'draft-mapping': { type: 'boolean', default: false },
        header: { type: 'string' },
        encoding: { type: 'string' },
        sheet: { type: 'string' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return stop(`${error.message}\n${usage}`);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function unreadable(file: string): never {
  return stop(`${file}:1:-: cannot be read (${file}), expected a file`);
}

/** The bytes of a file, part by part. */
async function* partsOf(file: string, onBytes?: (part: Uint8Array) => void) {
  try {
    for await (const part of createReadStream(file)) {
      if (!(part instanceof Uint8Array)) continue;
      onBytes?.(part);
      yield part;
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) unreadable(file);
    throw error;
  }
}

/** The rows of a file. What is no table ends the run. */
async function* readRows(file: string, options: ReadOptions, onBytes?: (part: Uint8Array) => void) {
  try {
    const isCity = (cell: string) => 'city' in match(cell, '');
    yield* rowsOf(partsOf(file, onBytes), { ...options, isName, isCity });
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const [is, expected] = fileWords[error.wrong];
    const names = error.names.length > 0 ? `: ${error.names.slice(0, 12).join(' · ')}` : '';
    stop(`${file}:1:-: ${is} (${basename(file)}), expected: ${expected}${names}`);
  }
}

const report = new Report();
const folder = await readFolder(values.data, report);
if (!folder) stop(report.lines().join('\n'));
const countries = new Map(folder.rows.countries.map((country) => [country.code, country]));
const otherNames = await namesInLanguages();
const cities = folder.rows.cities.map(({ id, name, local_name: localName, country }) => ({
  id,
  name,
  localName,
  otherNames: otherNames.get(id) ?? [],
  country: { code: country, name: countries.get(country)?.name ?? country },
}));
const match = createMatcher(cities);
const isName = cityWords(cities);

/** What cities are called in the languages of the site, by their ids. */
async function namesInLanguages(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const language of languages) {
    const file = join('src', 'i18n', 'messages', language, 'places.json');
    const read: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
    for (const [key, name] of Object.entries(v.parse(v.record(v.string(), v.string()), read))) {
      const id = key.replace(/^place\./, '');
      names.set(id, [...(names.get(id) ?? []), name]);
    }
  }
  return names;
}

/** One of a list that was said on the command line; undefined if nothing was. */
function oneOf<T extends string>(
  option: 'header' | 'encoding',
  known: readonly T[],
): T | undefined {
  const said = values[option];
  const found = known.find((one) => one === said);
  if (said !== undefined && found === undefined) {
    stop(`--${option} is not known (${said}), expected one of ${known.join(', ')}`);
  }
  return found;
}

/** Says how a file was read, where it could have been read otherwise. */
function tellRead(file: string, as: ReadAs): void {
  const { encoding = 'utf-8', badBytes, sheet, sheets = [], inside } = as;
  const say = (words: string) => console.error(`to look at: ${basename(file)} ${words}`);
  if (inside !== undefined) say(`is a ZIP; ${inside} in it is read`);
  if (sheets.length > 1) {
    const others = sheets.filter((name) => name !== sheet).join(' · ');
    say(`has several sheets; ${sheet} is read (--sheet reads another: ${others})`);
  }
  if (!encoding.startsWith('utf-')) {
    say(`is read as ${encoding}; if letters are wrong, say what it is with --encoding`);
  }
  if (badBytes) {
    const { count, line } = badBytes;
    say(
      `is UTF-8 but for ${count} ${count === 1 ? 'byte' : 'bytes'}, first on line ${line}; read as of Windows-1252`,
    );
  }
}

/** How files are to be read, as far as the command line says it. */
function saidOf(): Pick<Mapping, 'encoding' | 'sheet'> {
  const encoding = oneOf('encoding', encodings);
  const { sheet } = values;
  return { ...(encoding && { encoding }), ...(sheet !== undefined && { sheet }) };
}

async function draft(file: string): Promise<void> {
  const practices = folder?.rows.practices ?? [];
  const { mtime } = await stat(file).catch(() => unreadable(file));
  const about = { name: basename(file), changed: mtime.toISOString().slice(0, 10) };
  const header = oneOf('header', headers);
  const said = saidOf();
  let as: ReadAs = {};
  const rows = readRows(file, { ...said, onRead: (read) => (as = read) });
  const drafted = await draftOf([rows], about, { practices, match, header });
  if (!drafted) stop(`${file}:1:-: no header (an empty file), expected a table with a header`);
  const { leftOut, doubts, dated } = drafted;
  const mapping: Mapping = { ...drafted.mapping, ...said };
  console.log(JSON.stringify(mapping, null, 2));
  tellRead(file, as);
  for (const { column, why } of leftOut)
    console.error(`left out: ${column} (${exclusionReasons[why]})`);
  for (const doubt of doubts) console.error(`to look at: ${doubtWords(doubt)}`);
  const { title, date } = mapping.survey;
  console.error(`to look at: survey.title is the file's name (${title})`);
  console.error(
    dated === null
      ? `to look at: survey.date is the day the file was last changed (${date})`
      : `to look at: survey.date is the last day in the column ${dated} (${date})`,
  );
}

async function mappingIn(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch(() =>
    stop(`${file}:1:-: cannot be read (${file}), expected a mapping`),
  );
  const { cities = [], practices = [] } = folder?.rows ?? {};
  const read = readMapping(text, { cities, practices });
  if ('mapping' in read) return read.mapping;
  return stop(
    read.faults
      .map(({ path, wrong, value, expected }) =>
        faultLine({ file, row: path, column: '-', wrong, value, expected }),
      )
      .join('\n'),
  );
}

/** Tells which columns are not used, and why: nothing of them is written anywhere. */
function tellLeftOut(names: Iterable<string>, mapping: Mapping): void {
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

async function importFiles(files: readonly string[], mapping: Mapping): Promise<void> {
  const importer = new Import(mapping, match);
  const names = new Set<string>();
  for (const file of files) {
    const hash = createHash('sha256');
    let bytes = 0;
    importer.open(basename(file));
    const count = (part: Uint8Array) => {
      hash.update(part);
      bytes += part.length;
    };
    const { encoding, sheet } = { ...mapping, ...saidOf() };
    const onRead = (as: ReadAs) => tellRead(file, as);
    for await (const row of readRows(file, { encoding, sheet, onRead }, count))
      importer.addRow(row);
    importer.end({ name: basename(file), sha256: hash.digest('hex'), bytes });
    for (const name of importer.names) names.add(name);
  }
  for (const fault of importer.faults.map(printable).toSorted(byPlace))
    console.error(faultLine(fault));
  if (importer.faults.length > 0) {
    const count = importer.faults.length + importer.more;
    const where = files.join(', ');
    stop(`${count} ${count === 1 ? 'fault' : 'faults'} in ${where}: nothing was written`);
  }
  tellLeftOut(names, mapping);
  const made = filesOf(toldOf(importer), importer.read);
  const cities = new Set(importer.answers.map(({ city }) => city)).size;
  console.log(
    `${importer.respondents} respondents, ${mapping.questions.length} questions; ${cities} cities are shown by name`,
  );
  if (values['dry-run']) return console.log('nothing was written: --dry-run');
  const target = join(values.out, mapping.name);
  await replaceFolder(target, made).catch((error: unknown) => {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    stop(`${values.out}:1:-: cannot be written (${error.message}), expected a folder`);
  });
  console.log(`written to ${target}`);
}

const [file] = positionals;
if (file === undefined || (values['draft-mapping'] && positionals.length > 1)) stop(usage);
if (values['draft-mapping']) await draft(file);
else if (values.mapping === undefined) stop('--mapping is missing: make one with --draft-mapping');
else await importFiles(positionals, await mappingIn(values.mapping));
