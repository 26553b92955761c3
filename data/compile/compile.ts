import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { changesOf, differencesOf } from './changes';
import { coreFile, coreOf, recordTextsOf, searchIndexOf } from './core';
import { checkCues } from './checkCues';
import { counted } from './counted';
import { chaptersOf, programmesOf } from './cues';
import { dataPackageOf } from './datapackage';
import { dcatOf } from './dcat';
import {
  caseLibraryOf,
  cityDetailsOf,
  countryDetailsOf,
  historyOf,
  practiceDetailsOf,
  practicesOf,
} from './details';
import { readTranslator } from '../../server/render/words';
import { gathered, Report } from '../../src/atlas/fault';
import { languages } from '../../src/i18n/languages';
import type { Translator } from '../../src/i18n/translator';
import { downloadsOf, materialOf } from './downloads';
import { findingsOf } from './findings';
import { joinFolder, type Dataset } from './join';
import { folderOf, readParts } from './read';
import { codeOf } from './sheet';

/**
 * All files of the compiled dataset: path in `data/` and content.
 * @param speakers what is told of it beside the tables, in each language, English first
 * @param origin of the site that it is for; '' where that is not known
 */
export function filesOf(
  dataset: Dataset,
  speakers: readonly Translator[],
  origin = '',
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  files.set('core.json', coreFile(coreOf(dataset)));
  files.set('search.json', JSON.stringify(searchIndexOf(dataset)));
  files.set('records.json', JSON.stringify(recordTextsOf(dataset)));
  files.set('case-studies.json', JSON.stringify(caseLibraryOf(dataset)));
  files.set('event.json', JSON.stringify(dataset.event));
  const history = historyOf(dataset);
  if (history) files.set('history.json', JSON.stringify(history));
  files.set('changes.json', JSON.stringify(changesOf(dataset)));
  const details = dataset.cities.map((city) => cityDetailsOf(dataset, city));
  for (const city of details) files.set(`city/${city.id}.json`, JSON.stringify(city));
  files.set('cities.json', JSON.stringify({ version: dataset.version, cities: details }));
  for (const { id } of dataset.rows.practices) {
    files.set(`practice/${id}.json`, JSON.stringify(practiceDetailsOf(dataset, id)));
    files.set(`records/${id}.json`, JSON.stringify(recordTextsOf(dataset, id)));
  }
  files.set('practices.json', JSON.stringify(practicesOf(dataset)));
  for (const code of new Set(dataset.cities.map(({ country }) => country.code))) {
    files.set(`country/${code}.json`, JSON.stringify(countryDetailsOf(dataset, code)));
  }
  files.set('findings.json', JSON.stringify(findingsOf(dataset)));
  for (const programme of programmesOf(dataset, speakers)) {
    files.set(`cues/${programme.id}.json`, JSON.stringify(programme));
    const chapters = chaptersOf(programme);
    if (chapters !== '') files.set(`cues/${programme.id}.vtt`, chapters);
  }
  const context = materialOf(dataset);
  for (const [name, content] of downloadsOf(dataset, context)) files.set(name, content);
  for (const [name, text] of differencesOf(dataset, context)) files.set(name, text);
  for (const [name, text] of dataset.texts) files.set(`tables/${name}`, text);
  const described = dataPackageOf(dataset, context, files);
  files.set('datapackage.json', JSON.stringify(described, null, 1));
  const catalogue = dcatOf({ dataset, described, speakers, origin });
  files.set('dcat.jsonld', JSON.stringify(catalogue, null, 1));
  return files;
}

/** What is said of a dataset beside its tables, in each language. */
export function readSpeakers(): Promise<readonly Translator[]> {
  const namespaces = ['app', 'head', 'data', 'words', 'stops'] as const;
  return Promise.all(languages.map((language) => readTranslator(language, namespaces)));
}

async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  // Files of cities, practices, countries and tables that are no longer there must not stay behind.
  for (const made of ['city', 'practice', 'records', 'country', 'cues', 'tables', 'changes']) {
    await rm(join(folder, made), { recursive: true, force: true });
  }
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Says what was compiled; the core's size is a budget. */
function summary({ version, rows }: Dataset, core: string | Uint8Array): string {
  const size = (brotliCompressSync(core).length / 1000).toFixed(1);
  const counts = `${rows.cities.length} cities, ${rows.records.length} records, ${rows.sources.length} sources`;
  return `data ${version}: ${counts}; core index ${size} kB brotli`;
}

/** Reads, joins and checks a folder. @returns null with the faults in the report */
async function readWhole(dir: string, report: Report): Promise<Dataset | null> {
  const parts = await readParts(dir, report);
  checkCues(parts, report);
  const folder = folderOf(parts, report);
  return folder && joinFolder(folder);
}

interface CompileOptions {
  /** The folder of the tables. */
  dir: string;
  out: string;
  /** Of the site that it is for; without it the addresses that portals read begin at the root. */
  origin?: string | null;
  /** What stops nothing is only counted: for who builds the site, not the tables. */
  brief?: boolean;
}

/**
 * Checks a folder of tables and compiles it into `<out>/data/`. Prints every
 * fault and warning; with one fault nothing is written.
 * @returns whether it was compiled
 * @throws an error that no check foresaw, before anything is written
 */
export async function compileFolder({
  dir,
  out,
  origin = null,
  brief = false,
}: CompileOptions): Promise<boolean> {
  const report = new Report();
  const dataset = await readWhole(dir, report).finally(() => {
    const warnings = brief ? report.warnings.splice(0) : [];
    for (const line of [...counted(warnings, dir), ...report.lines()]) console.error(line);
  });
  if (!dataset) {
    const { length } = gathered(report.faults);
    console.error(`${length} ${length === 1 ? 'fault' : 'faults'} in ${dir}: nothing was written`);
    return false;
  }
  const target = join(out, 'data');
  if (existsSync(join(target, 'cities.csv'))) {
    console.error(`${target} is a folder of tables: choose another --out`);
    return false;
  }
  const files = filesOf(dataset, await readSpeakers(), origin ?? '');
  const said = summary(dataset, files.get('core.json') ?? '');
  try {
    await writeFiles(target, files);
  } catch (error) {
    console.error(`${target}: cannot be written (${codeOf(error)}), expected a folder to write to`);
    return false;
  }
  console.log(said);
  return true;
}
