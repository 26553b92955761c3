import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { catalogueFolder, readWritten } from '../../server/render/catalogues';
import { baseLanguage, type Language } from '../../src/i18n/languages';
import { nameOfLanguage } from '../../src/i18n/names';
import { namespacesOf, writeCatalogue } from './coverage';

/** One file a language, for its translators: every message beside the English, and the terms of the field. */
export const translationSchema = v.object({
  language: v.string(),
  name: v.string(),
  /** How to write: ICU MessageFormat and what the house asks besides. */
  notes: v.array(v.string()),
  /** The words that mean one thing everywhere, in English, with what they are. */
  terms: v.array(v.object({ term: v.string(), is: v.string() })),
  messages: v.array(
    v.object({
      /** `<namespace>/<id>` */
      id: v.string(),
      english: v.string(),
      /** What is written; '' where nothing is yet. */
      text: v.string(),
      description: v.optional(v.string()),
    }),
  ),
});
export type Translation = v.InferOutput<typeof translationSchema>;

const notes = [
  'ICU MessageFormat: what stands in braces keeps its names; words in it are translated.',
  'Plurals have the categories that the language needs (CLDR): one, few, many, other …',
  'The apostrophe is ’, because a straight one has a meaning of its own.',
  'An empty text is said in English. Tags such as <a>…</a> stay round what they are about.',
];

/** Where a message is said: what its id and namespace tell a translator. */
const descriptions: readonly (readonly [pattern: RegExp, description: string])[] = [
  [/^sought\//, 'What readers type when they search, with commas between; never shown.'],
  [
    /^stops\/.*\.words$/,
    'Sentences of the guided tour, with | between them: as many as in English.',
  ],
  [/\.phrase$/, 'Stands within a sentence that tells what the map shows.'],
  [/^head\//, 'Said to search engines and previews only.'],
  [/^words\/practice\.[a-z-]+$/, 'The name of a practice, as a label.'],
  [/\.definition$/, 'What must be true for a record of the practice.'],
];

/** The terms of CONTRIBUTING.md, in English with what they are. */
async function readTerms(): Promise<Translation['terms']> {
  const guide = await readFile('CONTRIBUTING.md', 'utf8');
  const [, section = ''] = guide.split('\n## The words\n');
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .flatMap((line) => {
      const [, term = '', , is = ''] = line.split('|').map((cell) => cell.trim());
      return term === '' ? [] : [{ term, is }];
    });
}

/** Everything that a translator of a language needs in one file. */
export async function forTranslators(language: Language): Promise<Translation> {
  const messages: Translation['messages'] = [];
  for (const namespace of await namespacesOf(baseLanguage)) {
    const own = await readWritten(language, namespace);
    const english = await readWritten(baseLanguage, namespace);
    // Names of places are the language's own: it has ids that English does not.
    for (const id of new Set([...Object.keys(english), ...Object.keys(own)])) {
      const whole = `${namespace}/${id}`;
      const description = descriptions.find(([pattern]) => pattern.test(whole))?.[1];
      messages.push({
        id: whole,
        english: english[id] ?? '',
        text: own[id] ?? '',
        ...(description !== undefined && { description }),
      });
    }
  }
  return { language, name: nameOfLanguage(language), notes, terms: await readTerms(), messages };
}

/**
 * Writes the catalogues of a language from its translators' file. Resolves to the number of messages taken.
 * @throws Error if the file is of another language
 */
export async function takeTranslation(
  language: Language,
  { language: said, messages }: Translation,
): Promise<number> {
  if (said !== language) throw new Error(`the file is of ${said}, its name says ${language}`);
  const taken = new Map<string, Record<string, string>>();
  for (const namespace of await namespacesOf(baseLanguage)) taken.set(namespace, {});
  let count = 0;
  for (const { id, text } of messages) {
    const [namespace = '', ...rest] = id.split('/');
    const catalogue = taken.get(namespace);
    if (!catalogue || text.trim() === '') continue;
    catalogue[rest.join('/')] = text;
    count += 1;
  }
  await mkdir(join(catalogueFolder, language), { recursive: true });
  for (const [namespace, catalogue] of taken) await writeCatalogue(language, namespace, catalogue);
  return count;
}
