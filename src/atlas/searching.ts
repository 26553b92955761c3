/** All that a search needs: it comes with the first one. */
import * as v from 'valibot';
import { loadMessages } from '../i18n/catalogue';
import type { Language } from '../i18n/languages';
import { finderOf } from './finder';
import { recordTextsSchema } from './recordTexts';
import { createSearch } from './search';
import { searchIndexSchema } from './searchIndex';
import { searchTexts } from './searchTexts';
import { loadSought } from './sought';

/** Brings the names of all languages, and what a page says of a search. @param language of the page; left out, what it says is not brought */
export async function bringAll(language?: Language) {
  const [sought, words] = await Promise.all([
    loadSought(),
    language && loadMessages(language, ['search']),
  ]);
  return { createSearch, finderOf, searchTexts, sought, words };
}

/** The documents that are searched, as they are read. */
export const parseSearched = {
  search: (json: unknown) => v.parse(searchIndexSchema, json),
  records: (json: unknown) => v.parse(recordTextsSchema, json),
};
