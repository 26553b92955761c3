import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  catalogueFile,
  catalogueFolder,
  readWritten,
  type Catalogue,
} from '../../server/render/catalogues';
import { baseLanguage, languages, localeOf, type Language } from '../../src/i18n/languages';
import { nameOfLanguage } from '../../src/i18n/names';
import { isPseudo } from '../../src/i18n/pseudo';
import { complete } from '../../src/i18n/progress';
import { faultsOf } from './message';

/** Names of places are a language's own: English has them in the data. */
const places = 'places';

/** What a language has, and what is wrong with it. */
export interface Survey {
  language: Language;
  /** Messages that English has. */
  all: number;
  /** Ids that the language lacks, with their namespace. */
  missing: readonly string[];
  /** What stops no build and is wrong: `<namespace>/<id> …`. */
  faults: readonly string[];
}

/** The namespaces of a language's folder. */
export async function namespacesOf(language: string): Promise<readonly string[]> {
  const names = await readdir(join(catalogueFolder, language)).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'));
}

/** A catalogue in the order of English, without what English does not have. */
export function tidied(own: Catalogue, english: Catalogue): Catalogue {
  const entries = Object.keys(english).flatMap((id) => {
    const text = own[id];
    return text === undefined ? [] : [[id, text] as const];
  });
  return Object.fromEntries(entries);
}

/** Writes a catalogue's file. */
export async function writeCatalogue(
  language: string,
  namespace: string,
  messages: Catalogue,
): Promise<void> {
  const text = `${JSON.stringify(messages, null, 2)}\n`;
  await writeFile(catalogueFile(language, namespace), text);
}

/** What one language has of the messages. @param tidy whether what English does not have is taken out */
async function surveyLanguage(language: Language, tidy: boolean): Promise<Survey> {
  const missing: string[] = [];
  const faults: string[] = [];
  let all = 0;
  const [own, english] = await Promise.all([language, baseLanguage].map(namespacesOf));
  const unknown = (own ?? []).filter((namespace) => !english?.includes(namespace));
  for (const namespace of unknown) faults.push(`${namespace}.json is no namespace of English`);
  for (const namespace of english ?? []) {
    if (namespace === places) continue;
    const wanted = await readWritten(baseLanguage, namespace);
    const read = await readWritten(language, namespace);
    const messages = tidy ? tidied(read, wanted) : read;
    if (tidy && own?.includes(namespace)) await writeCatalogue(language, namespace, messages);
    for (const [id, text] of Object.entries(messages)) {
      const about = `${namespace}/${id}`;
      const base = wanted[id];
      if (base === undefined) faults.push(`${about} is unknown: English does not have it`);
      else {
        for (const fault of faultsOf(base, text, localeOf(language))) {
          faults.push(`${about} ${fault}`);
        }
      }
    }
    const ids = Object.keys(wanted);
    all += ids.length;
    for (const id of ids) if (messages[id] === undefined) missing.push(`${namespace}/${id}`);
  }
  return { language, all, missing, faults };
}

/** What each language has of the messages, in the order of the table. */
export function surveyLanguages(of: readonly Language[], tidy = false): Promise<Survey[]> {
  return Promise.all(
    of.map((language) => surveyLanguage(language, tidy && language !== baseLanguage)),
  );
}

/** How much of the messages a language has, 0 to 1. */
export const shareOf = ({ all, missing }: Survey): number =>
  all === 0 ? 0 : (all - missing.length) / all;

/** Whole per cents, rounded down: 100 says that nothing is missing. */
const percent = (share: number) => `${Math.floor(share * 100)} %`;

/** The table of CONTRIBUTING.md, laid out as prettier has it. */
export function tableOf(surveys: readonly Survey[]): string {
  const rows = surveys.map((survey) => {
    const { language, missing } = survey;
    const share = shareOf(survey);
    return [
      language,
      nameOfLanguage(language),
      String(missing.length),
      percent(share),
      share >= complete ? 'offered' : 'in progress',
    ];
  });
  const head = ['code', 'language', 'missing', 'share', 'menu'];
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Codes of the languages of which too little is translated to be offered as the others are. */
export async function languagesInProgress(): Promise<readonly string[]> {
  const surveys = await surveyLanguages(languages.filter((language) => !isPseudo(language)));
  return surveys.filter((survey) => shareOf(survey) < complete).map(({ language }) => language);
}
