/** All that a search needs: it comes with the first one. */
import * as v from 'valibot';
import { recordTextsSchema } from './recordTexts';
import { searchIndexSchema } from './searchIndex';

export { createSearch } from './search';
export { finderOf } from './finder';
export { searchTexts } from './searchTexts';

/** The documents that are searched, as they are read. */
export const parseSearched = {
  search: (json: unknown) => v.parse(searchIndexSchema, json),
  records: (json: unknown) => v.parse(recordTextsSchema, json),
};
