import { facetsOf, type Facet, type Filter } from './filter';
import type { Finder } from './finder';
import { beforeOr, fold } from './fold';
import { sizes, type Atlas } from './model';
import { saysNothing, textWords } from './queryWords';
import type { SearchTexts } from './search';
import { schemes, statuses } from './schema';
import { singular } from './stem';

/** A filter that words of a search name: a reader may take it instead of them. */
export interface Offer {
  /** What it asks for: an option of a facet, or years. */
  asks: { facet: Facet; id: string } | Pick<Filter, 'from' | 'to'>;
  /** The search without these words. */
  rest: string;
}

/** More would be another list to read. */
const mostOffers = 4;
/** A name of more words is not looked for. */
const longestName = 5;

/** Words that are between the names of filters and say how a year is meant. */
const sayings = ['since', 'after', 'until', 'before', 'in'] as const;
type Saying = (typeof sayings)[number];

/** Finds the filters that a text names. */
export type OffersIn = (text: string, filter: Filter) => readonly Offer[];

/** Prepares what the filters of an atlas are called. */
export function createOffers(atlas: Atlas, { names, texts }: Finder): OffersIn {
  const between = new Set(names('says', 'or', ''));
  const options = new Map<string, { facet: Facet; id: string }>();
  const said = new Map<string, Saying>();
  const add = (facet: Facet, id: string, called: readonly string[]) => {
    // "Living lab or testbed": either, but what stands second alone may be half a name.
    const halves = called.map((name) => beforeOr(name, between));
    for (const key of [...called, ...halves].map(keyOf)) {
      if (key !== '' && !options.has(key)) options.set(key, { facet, id });
    }
  };
  for (const one of atlas.practices) add('practice', one.id, texts.practiceNames(one));
  for (const { id, label } of atlas.challenges) add('challenge', id, names('challenge', id, label));
  for (const id of statuses) add('status', id, names('status', id, ''));
  for (const id of sizes) add('size', id, names('size', id, ''));
  for (const one of atlas.countries) add('country', one.code, texts.countryNames(one));
  for (const { id, label } of atlas.regions) add('region', id, names('region', id, label));
  for (const id of schemes) add('recognition', id, names('scheme', id, ''));
  for (const saying of sayings) {
    for (const name of names('says', saying, '')) said.set(keyOf(name), saying);
  }
  const facets = new Set(facetsOf(atlas));
  return (text, filter) => {
    const pieces = text.match(/[\p{L}\p{N}'’.-]+/gu) ?? [];
    const offers = [...yearsNamed(pieces, said)];
    for (const { start, end, key } of runs(pieces)) {
      const asks = options.get(key);
      const isNew = asks && facets.has(asks.facet) && !filter[asks.facet].includes(asks.id);
      if (isNew) offers.push({ asks, start, end });
    }
    return leftToRight(offers)
      .slice(0, mostOffers)
      .map(({ asks, start, end }) => ({ asks, rest: without(pieces, start, end, texts) }));
  };
}

/** Some pieces of a text, from `start` up to, not including, `end`, and what they ask for. */
interface Named {
  asks: Offer['asks'];
  start: number;
  end: number;
}

/** A name as it is looked up: folded, without plurals. */
const keyOf = (name: string): string => textWords(name).map(singular).join(' ');

/** Pieces that stand together, the longest first. */
function* runs(pieces: readonly string[]) {
  for (let length = Math.min(longestName, pieces.length); length > 0; length--) {
    for (let start = 0; start + length <= pieces.length; start++) {
      const end = start + length;
      yield { start, end, key: keyOf(pieces.slice(start, end).join(' ')) };
    }
  }
}

/** Those that do not lie in a longer one, in the order of the text. */
function leftToRight(named: readonly Named[]): readonly Named[] {
  const kept: Named[] = [];
  for (const one of named) {
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const yearForm = /^(?:19|20)\d\d$/;
const spanForm = /^((?:19|20)\d\d)[-–]((?:19|20)\d\d)$/;

/** Years that pieces name: "since 2023", "before 2020", "2019-2021", "2021"; several of them are one span. */
function yearsNamed(pieces: readonly string[], said: ReadonlyMap<string, Saying>): Named[] {
  let from: number | null = null;
  let to: number | null = null;
  let [first, last] = [pieces.length, 0];
  pieces.forEach((piece, at) => {
    const [, begin, end] = spanForm.exec(piece) ?? [];
    if (!yearForm.test(piece) && begin === undefined) return;
    const { saying, words } = sayingBefore(pieces, at, said);
    const year = Number(begin ?? piece);
    if (saying === 'since') from = year;
    else if (saying === 'after') from = year + 1;
    else if (saying === 'until') to = year;
    else if (saying === 'before') to = year - 1;
    else [from, to] = [year, Number(end ?? piece)];
    first = Math.min(first, at - words);
    last = at + 1;
  });
  return last === 0 ? [] : [{ asks: { from, to }, start: first, end: last }];
}

/** What stands before a year and says how it is meant, and in how many pieces. */
function sayingBefore(
  pieces: readonly string[],
  at: number,
  said: ReadonlyMap<string, Saying>,
): { saying: Saying | null; words: number } {
  for (let words = Math.min(3, at); words > 0; words--) {
    const saying = said.get(keyOf(pieces.slice(at - words, at).join(' ')));
    if (saying) return { saying, words };
  }
  return { saying: null, words: 0 };
}

/** What is left of a text; "small cities" and "labs in Germany" leave nothing of "cities" and "in". */
function without(
  pieces: readonly string[],
  start: number,
  end: number,
  { empty, and }: Pick<SearchTexts, 'empty' | 'and'>,
): string {
  const isJoin = (piece: string, at: number) =>
    (at === start - 1 || at === end) && and?.has(fold(piece));
  const rest = pieces.filter((piece, at) => (at < start || at >= end) && !isJoin(piece, at));
  const first = rest.findIndex((piece) => !saysNothing(piece, empty));
  const last = rest.findLastIndex((piece) => !saysNothing(piece, empty));
  return rest.slice(Math.max(0, first), last + 1).join(' ');
}
