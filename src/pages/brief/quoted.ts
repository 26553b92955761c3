import type { Atlas, AtlasRecord, City } from '../../atlas/model';
import { byYear, newsYear } from '../../atlas/newest';
import { recordOrder } from '../../atlas/order';
import {
  guideFields,
  type CityDetails,
  type GuideEntry,
  type RecordDetail,
  type Source,
} from '../../atlas/details';
import type { Translator } from '../../i18n/translator';
import { examplesOf, guidedOf, toldOf, type Guided, type Told } from '../../profile/adopt/guides';
import type { Citation } from './notes';

/** A record with its texts and its source. */
export interface Quoted {
  city: City;
  record: AtlasRecord;
  detail: RecordDetail;
  source: Source | undefined;
  /** What is told of how it was done, each with its source. */
  told: readonly { entry: GuideEntry; source: Source | undefined }[];
}

/**
 * How many records a brief quotes, so that two pages hold them with their
 * sources. A result's cities and practices take room of their own.
 */
export const mostQuoted = { practice: 18, result: 10 } as const;

/** Puts texts to records; a record without texts (another version of the data) is left out. */
export function quote(
  records: readonly AtlasRecord[],
  details: readonly CityDetails[],
): readonly Quoted[] {
  const byCity = new Map(details.map((city) => [city.id, city]));
  return records.flatMap((record) => {
    const { city } = record;
    const texts = byCity.get(city.id);
    const detail = texts?.records[city.records.indexOf(record)];
    if (!texts || detail?.practice !== record.practice.id) return [];
    const sourceOf = (named: string) => texts.sources.find(({ id }) => id === named);
    const told = (detail.guide ?? []).map((entry) => ({ entry, source: sourceOf(entry.source) }));
    return [{ city, record, detail, source: sourceOf(detail.source), told }];
  });
}

/**
 * The newest records by the year they began (those without a year last), one a
 * city before any city's second, so that a few cities do not take all the room.
 */
export function newest(
  records: readonly AtlasRecord[],
  compare: (a: string, b: string) => number,
  most: number,
): readonly AtlasRecord[] {
  const yearOf = (record: AtlasRecord) => newsYear(record) ?? -Infinity;
  const byNews = (a: AtlasRecord, b: AtlasRecord) => {
    const [yearA, yearB] = [yearOf(a), yearOf(b)];
    return yearA === yearB ? compare(a.city.name, b.city.name) : yearB - yearA;
  };
  const ofCity = new Map<City, number>();
  const ranked = records.toSorted(byNews).map((record) => {
    const rank = ofCity.get(record.city) ?? 0;
    ofCity.set(record.city, rank + 1);
    return { record, rank };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank) // stable: newest first within a rank
    .slice(0, most)
    .map(({ record }) => record);
}

/** What is quoted, and how it is chosen. */
interface Choice {
  atlas: Atlas;
  i18n: Translator;
  /** As the view writes it; '' is the newest, one a city first. */
  sort: string;
  most: number;
}

/** The records that a brief quotes, in the order that the reader chose. */
export function chosen(
  records: readonly AtlasRecord[],
  { atlas, i18n, sort, most }: Choice,
): readonly AtlasRecord[] {
  if (sort === '') return newest(records, i18n.compare, most);
  if (sort === 'start' || sort === '-start') {
    const { dated, undated } = byYear(records, i18n.compare, sort === '-start');
    return [...dated, ...undated].slice(0, most);
  }
  const cities = [...new Set(records.map(({ city }) => city))];
  return recordOrder(atlas, i18n, [])(records, cities, sort).slice(0, most);
}

/** The citations of a quoted record and of how it was done, in the order in which they are read. */
export function citationsOf(quoted: Quoted): Citation[] {
  return [...citationOf(quoted), ...toCitations(quoted.told)];
}

/** The citations of what is told of how records were done. */
export function toCitations(told: Quoted['told']): Citation[] {
  return told.flatMap(({ entry: { locator }, source }) => (source ? [{ source, locator }] : []));
}

/** The citation of a quoted record; none where its source is not known. */
export function citationOf({ source, detail }: Quoted): Citation[] {
  return source ? [{ source, locator: detail.locator }] : [];
}

/** What a brief prints of how a practice was done: a few examples, and what these tell, in the order of reading. */
export interface Adopted {
  examples: readonly Guided[];
  told: readonly Told[];
}

/** Of all that is quoted, what is printed: only that is numbered. */
export function adopted(quoted: readonly Quoted[], atlas: Atlas, like: City | null): Adopted {
  const guided = guidedOf(quoted.map(({ city, detail }) => ({ city, record: detail })));
  const examples = examplesOf(guided, atlas, like);
  const sources = new Map(
    quoted.flatMap(({ told }) =>
      told.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])),
    ),
  );
  return { examples, told: guideFields.flatMap((field) => toldOf(examples, field, sources)) };
}
