import { readFile } from 'node:fs/promises';
import type { Messages } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Namespace } from '../../src/i18n/catalogue';
import type { Language } from '../../src/i18n/languages';
import { createTranslator, type Translator } from '../../src/i18n/translator';

const folder = new URL('../../src/i18n/messages/', import.meta.url);

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
    const json = await readFile(new URL(`${language}/${namespace}.json`, folder), 'utf8');
    const texts: Readonly<Record<string, string>> = JSON.parse(json);
    for (const [id, text] of Object.entries(texts)) messages[id] = compileMessageOrThrow(text);
  }
  return messages;
}
