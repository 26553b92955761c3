import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Messages } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { filledMark } from '../../src/i18n/filled.ts';
import { baseLanguage, languages } from '../../src/i18n/languages.ts';
import { isDrafted } from '../../src/i18n/names.ts';
import { isPseudo, pseudo } from '../../src/i18n/pseudo.ts';

/** Where the catalogues lie as translators write them: `<language>/<namespace>.json`, in ICU MessageFormat. */
export const catalogueFolder = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../src/i18n/messages',
);

/** What cities are called elsewhere than in the data: there a message that is missing is none. */
const unfilled = 'places';

/** Said by languages that are drafts alone: the others do not bring it. */
const saidByDrafts = 'app.footer.drafted';

/** A catalogue as it is written. */
export type Catalogue = Readonly<Record<string, string>>;

/** The catalogue's file, whether there is one or not. */
export const catalogueFile = (language: string, namespace: string): string =>
  join(catalogueFolder, language, `${namespace}.json`);

/** A catalogue as its translator wrote it; empty where there is no such file. */
export async function readWritten(language: string, namespace: string): Promise<Catalogue> {
  const file = catalogueFile(language, namespace);
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
}

/** A catalogue that lacks nothing, and the ids of what English stands in for. */
export interface FilledCatalogue {
  messages: Catalogue;
  filled: readonly string[];
}

/** A catalogue with English where the language has no words. Only what English has is in it, except names of places. */
export async function readFilled(language: string, namespace: string): Promise<FilledCatalogue> {
  const english = await readWritten(baseLanguage, namespace);
  const isDraft = languages.some((known) => known === language && isDrafted(known));
  const base = Object.fromEntries(
    Object.entries(english).filter(([id]) => isDraft || id !== saidByDrafts),
  );
  if (isPseudo(language)) {
    const entries = Object.entries(base).map(([id, text]) => [id, pseudo(text)] as const);
    return { messages: Object.fromEntries(entries), filled: [] };
  }
  const own = await readWritten(language, namespace);
  if (namespace === unfilled) return { messages: own, filled: [] };
  const filled = Object.keys(base).filter((id) => own[id] === undefined);
  const messages = Object.entries(base).map(([id, text]) => [id, own[id] ?? text] as const);
  return { messages: Object.fromEntries(messages), filled };
}

/**
 * A filled catalogue as the runtime reads it without a parser, with a mark for each message that is English.
 * @throws Error if a message is not ICU MessageFormat
 */
export async function compileCatalogue(language: string, namespace: string): Promise<Messages> {
  const { messages, filled } = await readFilled(language, namespace);
  const compiled: Messages = {};
  for (const [id, text] of Object.entries(messages)) {
    try {
      compiled[id] = compileMessageOrThrow(text);
    } catch (cause) {
      const file = catalogueFile(language, namespace);
      throw new Error(`${file}: message "${id}" is not ICU MessageFormat`, { cause });
    }
  }
  for (const id of filled) compiled[filledMark + id] = '';
  return compiled;
}
