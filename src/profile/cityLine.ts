import { newsYear } from '../atlas/newest';
import type { Atlas } from '../atlas/model';
import type { CityDetails, RecordDetail, Recognition } from '../atlas/details';
import type { Translator } from '../i18n/translator';

/** So many practices are named; the rest are counted. */
const named = 3;

type Years = Pick<RecordDetail, 'startYear' | 'endYear'>;

/** Of two records, or of two years, the newer first; without a year last. */
function newestFirst<T>(yearOf: (one: T) => number | null): (a: T, b: T) => number {
  return (a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0);
}

/** Records in the order of their years, the newest first; of one year, and without any, in the city's own order. */
export function newestRecords<T extends Years>(records: readonly T[]): T[] {
  return records.toSorted(newestFirst(newsYear));
}

/** A label within a sentence, with the capital that it has in its phrase: "open data"; "AI in public service" and German nouns keep theirs. */
function inside(label: string, phrase: string): string {
  const [word = ''] = label.split(' ');
  return phrase.includes(word) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function withYear(label: string, year: number | null): string {
  return year === null ? label : `${label} (${year})`;
}

/**
 * A city in a line, written by rule: its practices by their newest records, three by name with
 * their years and the rest counted; then its newest recognition, and how many more.
 * "On record: open data (2021), living lab and 2 more practices. Recognised: EU Mission Label, 2024."
 */
export function cityLine(
  { records, recognitions }: Pick<CityDetails, 'records' | 'recognitions'>,
  atlas: Atlas,
  { t, word, list }: Translator,
): string {
  const practices = new Map<string, number | null>();
  for (const record of newestRecords(records)) {
    if (!practices.has(record.practice)) practices.set(record.practice, newsYear(record));
  }
  const first = [...practices].slice(0, named).map(([id, year]) => {
    const label = word(`practice.${id}`, atlas.practiceById.get(id)?.label ?? id);
    return withYear(inside(label, word(`practice.${id}.phrase`, label)), year);
  });
  const more = practices.size - first.length;
  const parts = more > 0 ? [...first, t('city.line.more', { count: more })] : first;
  const sentences = [
    parts.length > 0 ? t('city.line.records', { practices: list(parts) }) : t('city.line.none'),
  ];
  const [newest, ...others] = recognitions.toSorted(newestFirst(({ year }) => year));
  if (newest) {
    const what = [nameOf(newest, word), newest.year].filter((part) => part !== null).join(', ');
    sentences.push(t('city.line.recognised', { what, count: others.length }));
  }
  return sentences.join(' ');
}

/** What a recognition is called: "other" says nothing, there the detail is the name. */
function nameOf({ scheme, detail }: Recognition, word: Translator['word']): string {
  return scheme === 'other' && detail !== null ? detail : word(`scheme.${scheme}`, scheme);
}
