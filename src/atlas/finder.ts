import type { Translator } from '../i18n/translator';
import type { SearchHits } from './facets';
import { asksYears, type Filter } from './filter';
import type { Messages } from '@lingui/core';
import type { Atlas, AtlasRecord } from './model';
import type { RecordTexts } from './recordTexts';
import type { SearchIndex } from './searchIndex';
import {
  createSearch,
  textsToIndex,
  type CaseTitle,
  type Search,
  type SearchTexts,
} from './search';
import { Vocabulary } from './vocabulary';
import { namesIn, searchTexts, type NamesOf } from './searchTexts';
import type { SoughtNames } from './sought';

/** The part of a filter that is more than ids: a text and years. */
export type Sought = Pick<Filter, 'q' | 'from' | 'to' | 'undated'>;

/** What is found, and what it was found in. */
export interface Finder {
  atlas: Atlas;
  /** What a filter's text and years leave of the atlas; null where it asks for neither. */
  find: (sought: Sought) => SearchHits | null;
  /** What a text finds, whatever the years. */
  search: Search;
  /**
   * Indexes what is searched, for no longer than a moment: a search does at once what is left of it.
   * @param until as `performance.now()` tells time; with one that has passed, a single text
   * @returns whether all is indexed
   */
  grow: (until: number) => boolean;
  texts: SearchTexts;
  /** Ids of the records in the atlas's order; empty until their texts are here. */
  recordIds: readonly string[];
  /** What readers call an option of a filter, in any language. */
  names: NamesOf;
}

/** What has come of the documents and words that are searched; without one of them less is found. */
export interface SearchMaterial {
  index?: SearchIndex | undefined;
  records?: RecordTexts | undefined;
  /** What readers call things in any language. */
  sought?: SoughtNames;
  /** What the page says of a search. */
  words?: Messages | undefined;
}

interface Made extends SearchMaterial {
  i18n: Translator;
  finder: Finder;
  indexed: Indexed;
}
const finders = new WeakMap<Atlas, Made>();

/** One search for pages, pictures, files and the server, so that a text means the same in all of them; made once of the same material. */
export function finderOf(atlas: Atlas, i18n: Translator, material: SearchMaterial): Finder {
  const made = finders.get(atlas);
  const isSame =
    made?.i18n === i18n &&
    made.index === material.index &&
    made.records === material.records &&
    made.sought === material.sought;
  if (made && isSame) return made.finder;
  const { index, records, sought } = material;
  // Documents come one after the other: the words of those before are kept, where they only grow.
  const grows =
    made?.i18n === i18n &&
    made.sought === sought &&
    (made.index === undefined || made.index === index) &&
    (made.records === undefined || made.records === records);
  const indexed: Indexed = grows ? made.indexed : { vocabulary: new Vocabulary() };
  const finder = createFinder(atlas, i18n, material, indexed);
  finders.set(atlas, { i18n, finder, indexed, index, records, ...(sought && { sought }) });
  return finder;
}

/** The words that are indexed, and the texts of which they are all there. */
interface Indexed {
  vocabulary: Vocabulary;
  texts?: SearchTexts;
}

function createFinder(
  atlas: Atlas,
  i18n: Translator,
  material: SearchMaterial,
  indexed: Indexed,
): Finder {
  const { sought = {}, words } = material;
  // Names are told apart by their place in the data: those of another version would be others' names.
  const index = material.index?.version === atlas.version ? material.index : undefined;
  const records = material.records?.version === atlas.version ? material.records : undefined;
  if (words) i18n.addMessages(words);
  const texts = searchTexts(i18n, records?.name ?? index?.recordNames ?? [], sought, {
    recordSummaries: records?.summary ?? [],
    cases: casesOf(index, atlas),
  });
  let made: Search | undefined;
  const left = textsToIndex(atlas, texts, indexed.texts);
  let isGrown = false;
  const grow = (until: number) => {
    while (!isGrown) {
      const { value } = left.next();
      if (value) {
        indexed.vocabulary.add(...value);
      } else {
        indexed.texts = texts;
        isGrown = true;
      }
      if (performance.now() >= until) break;
    }
    return isGrown;
  };
  const search: Search = (text) => {
    grow(Infinity);
    made ??= createSearch(atlas, texts, indexed.vocabulary);
    return made(text);
  };
  const find = (sought: Sought): SearchHits | null => {
    const found = sought.q === '' ? null : search(sought.q);
    if (!asksYears(sought)) return found;
    return { ...ofYears(atlas, sought, found), years: i18n.t('search.years', yearsIn(sought)) };
  };
  const recordIds = records?.id ?? [];
  return { atlas, find, search, grow, texts, recordIds, names: namesIn(i18n, sought) };
}

/** The years that are asked for, as messages tell them: as text, because numbers would be grouped ("2,019"). */
export function yearsIn({ from, to }: Pick<Filter, 'from' | 'to'>) {
  const kind = from === null ? 'to' : to === null ? 'from' : from === to ? 'in' : 'between';
  return { kind, from: String(from), to: String(to) };
}

/** Whether a record began in the years asked for, as far as that is known. */
function isWithin({ startYear }: AtlasRecord, { from, to, undated }: Sought): boolean {
  if (startYear === null) return undated === 'with';
  return (from === null || startYear >= from) && (to === null || startYear <= to);
}

/** Only what records say counts: a city without a record of these years is not found, whatever its name. */
function ofYears(atlas: Atlas, sought: Sought, found: SearchHits | null): SearchHits {
  return {
    ...found,
    cities: new Uint8Array(atlas.cities.length),
    mentioned: [],
    records: Uint8Array.from(atlas.records, (record) => {
      const isFound = !found || Boolean(found.records[record.index]);
      return +(isFound && isWithin(record, sought));
    }),
  };
}

function casesOf(index: SearchIndex | undefined, atlas: Atlas): CaseTitle[] {
  const idsAt = (list: readonly { id: string }[], places: readonly number[]) =>
    places.flatMap((place) => list[place]?.id ?? []);
  return (index?.cases ?? []).flatMap(([title, city, practices, challenges]) => ({
    title,
    city: atlas.cities[city]?.id ?? '',
    practices: idsAt(atlas.practices, practices),
    challenges: idsAt(atlas.challenges, challenges),
  }));
}
