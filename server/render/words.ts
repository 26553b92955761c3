import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Messages } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Namespace } from '../../src/i18n/catalogue';
import type { Language } from '../../src/i18n/languages';
import { createTranslator, type Translator } from '../../src/i18n/translator';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/i18n/messages');

/** A translator outside the browser and the build: catalogues are read as they are written. */
export async function readTranslator(
  language: Language,
  namespaces: readonly Namespace[],
): Promise<Translator> {
  return createTranslator(language, await readMessages(language, namespaces));
}

/** The compiled messages of catalogues that lie there as they are written. */
export async function readMessages(
  language: Language,
  namespaces: readonly Namespace[],
): Promise<Messages> {
  const messages: Messages = {};
  for (const namespace of namespaces) {
    const json = await readFile(join(folder, language, `${namespace}.json`), 'utf8');
    const texts: Readonly<Record<string, string>> = JSON.parse(json);
    for (const [id, text] of Object.entries(texts)) messages[id] = compileMessageOrThrow(text);
  }
  return messages;
}
