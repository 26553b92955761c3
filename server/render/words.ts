import type { Messages } from '@lingui/core';
import type { Namespace } from '../../src/i18n/catalogue';
import type { Language } from '../../src/i18n/languages';
import { createTranslator, type Translator } from '../../src/i18n/translator';
import { compileCatalogue } from './catalogues';

/** A translator outside the browser and the build: catalogues are read as they are written. */
export async function readTranslator(
  language: Language,
  namespaces: readonly Namespace[],
): Promise<Translator> {
  return createTranslator(language, await readMessages(language, namespaces));
}

/** The compiled messages of catalogues that lie there as they are written; English where a language lacks them. */
export async function readMessages(
  language: Language,
  namespaces: readonly Namespace[],
): Promise<Messages> {
  const messages: Messages = {};
  for (const namespace of namespaces) {
    Object.assign(messages, await compileCatalogue(language, namespace));
  }
  return messages;
}
