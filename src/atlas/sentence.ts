import type { MessageId } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import type { FilterResult, SearchHits } from './facets';
import { asksYears, facets, type Facet, type Filter } from './filter';
import type { Atlas, City } from './model';

/** The message namespace of each facet's words: `<namespace>.<id>` and `<namespace>.<id>.phrase`. */
const namespaces: Readonly<Record<Facet, string>> = {
  practice: 'practice',
  challenge: 'challenge',
  status: 'status',
  country: 'country',
  region: 'region',
  size: 'size',
  recognition: 'scheme',
  survey: 'answer',
};

/**
 * What is shown, in one sentence: "23 of 188 cities in 14 countries have a
 * citizens’ assembly or panel on climate on record". Plain text, no full stop.
 */
export function describe(
  filter: Filter,
  result: Pick<FilterResult, 'cities' | 'countries' | 'records'> & { found?: SearchHits | null },
  atlas: Atlas,
  i18n: Translator,
): string {
  const n = result.cities.length;
  const { countries } = result;
  const isWhole =
    filter.q === '' && !asksYears(filter) && facets.every((facet) => filter[facet].length === 0);
  if (isWhole)
    return i18n.t('sentence.whole', {
      cities: n,
      countries,
      records: result.records.length,
    });
  // Where countries are chosen, their names say it.
  const where =
    n > 0 && filter.country.length === 0 ? i18n.t('sentence.countries', { countries }) : '';
  const subject = isOfPlace(filter)
    ? i18n.t('sentence.subject.place', {
        n,
        total: denominator(filter, atlas),
        places: placesOf(filter, phraser(atlas, i18n), i18n),
      })
    : i18n.t('sentence.subject', { n, total: atlas.cities.length }) + where;
  const search = n > 0 && result.found?.isGuess ? 'sentence.guess' : 'sentence.search';
  return i18n.t('sentence.join', {
    subject,
    predicates: predicates({ filter, n, atlas, i18n, search, years: result.found?.years ?? '' }),
  });
}

const hasPlace = ({ country, region }: Filter) => country.length + region.length > 0;

/** Whether a place is asked for together with anything else: the place then says of which cities the rest is true. */
function isOfPlace(filter: Filter): boolean {
  const asksMore = facets.some(
    (facet) => facet !== 'country' && facet !== 'region' && filter[facet].length > 0,
  );
  return hasPlace(filter) && (asksMore || filter.q !== '' || asksYears(filter));
}

/**
 * Of how many cities a sentence tells: with a place and anything else asked for, of the atlas's
 * cities in that place, and else of all. "6 of the 15 cities in Germany", not "6 of 209".
 */
export function denominator(filter: Filter, { cities }: Atlas): number {
  if (!isOfPlace(filter)) return cities.length;
  const isThere = ({ country: { code, region } }: City) =>
    (filter.country.length === 0 || filter.country.includes(code)) &&
    (filter.region.length === 0 || filter.region.includes(region.id));
  return cities.filter(isThere).length;
}

/** "Germany or Austria" */
function placesOf(filter: Filter, phrase: Phrase, i18n: Translator): string {
  const anyOf = (facet: 'country' | 'region') =>
    i18n.list(
      filter[facet].map((id) => phrase(facet, id)),
      'or',
    );
  return i18n.list(
    (['country', 'region'] as const).filter((facet) => filter[facet].length > 0).map(anyOf),
    'and',
  );
}

interface Told {
  filter: Filter;
  /** Of cities that are shown. */
  n: number;
  atlas: Atlas;
  i18n: Translator;
  /** How a search is told: as a finding or as a guess. */
  search: MessageId;
  /** What is said of the years that are asked for. */
  years: string;
}

function predicates({ filter, n, atlas, i18n, search, years }: Told): string {
  const phrase = phraser(atlas, i18n);
  const anyOf = (facet: Facet) =>
    i18n.list(
      filter[facet].map((id) => phrase(facet, id)),
      'or',
    );
  const parts: string[] = [];
  const say = (id: MessageId, values: Readonly<Record<string, string>>) =>
    parts.push(i18n.t(id, { n, ...values }));
  if (hasPlace(filter) && !isOfPlace(filter)) {
    say('sentence.place', { places: placesOf(filter, phrase, i18n) });
  }
  if (filter.size.length > 0) say('sentence.size', { sizes: anyOf('size') });
  if (filter.recognition.length > 0) say('sentence.recognition', { schemes: anyOf('recognition') });
  for (const question of atlas.questions) {
    const given = question.answers.filter(({ id }) => filter.survey.includes(id));
    const answers = i18n.list(
      given.map(({ label }) => i18n.t('sentence.quoted', { text: label })),
      'or',
    );
    const { title, year } = question.survey;
    if (given.length > 0) {
      const survey = i18n.t('answer.survey', { title, year });
      say('sentence.answer', { answers, question: question.text, survey });
    }
  }
  if (filter.practice.length + filter.challenge.length + filter.status.length > 0 || years) {
    const statuses =
      filter.status.length > 0 ? i18n.t('sentence.statuses', { statuses: anyOf('status') }) : '';
    say('sentence.record', {
      what: recordPhrase(filter, phrase, i18n),
      statuses: statuses + years,
    });
  }
  if (filter.q !== '') say(search, { text: filter.q });
  return i18n.list(parts, 'and');
}

/** "an innovation team or lab, or a living lab or testbed, on climate," */
function recordPhrase(filter: Filter, phrase: Phrase, i18n: Translator): string {
  const { t } = i18n;
  const several = filter.practice.length > 1;
  const all = filter.match === 'all';
  const practices = joinPractices(
    filter.practice.map((id) => phrase('practice', id)),
    all,
    i18n,
  );
  if (filter.challenge.length === 0) {
    return several ? t('sentence.several', { practices }) : practices;
  }
  const challenges = i18n.list(
    filter.challenge.map((id) => phrase('challenge', id)),
    'or',
  );
  const on = !several ? 'sentence.on' : all ? 'sentence.onEach' : 'sentence.onAny';
  return t(on, { practices, challenges });
}

/** Many practices have an "or" in their name, so the one between them gets a comma: "a, b, or c". */
function joinPractices(practices: readonly string[], all: boolean, { t }: Translator): string {
  const last = practices.at(-1);
  if (last === undefined) return t('sentence.practice');
  if (practices.length === 1) return last;
  const before = practices.slice(0, -1).join(', ');
  return t(all ? 'sentence.and' : 'sentence.or', { before, last });
}

/** Gives an option as it stands in a sentence. */
type Phrase = (facet: Facet, id: string) => string;

/** Where the catalogue has no phrase, the option's name stands in for it. */
function phraser(atlas: Atlas, i18n: Translator): Phrase {
  const label = labeller(atlas, i18n);
  return (facet, id) => {
    const name = label(facet, id);
    const isPlace = facet === 'country' || facet === 'region';
    const fallback = isPlace ? i18n.t('sentence.in', { name }) : name;
    return i18n.word(`${namespaces[facet]}.${id}.phrase`, fallback);
  };
}

/** The name of an option in the reader's language. */
export function labeller(atlas: Atlas, i18n: Translator): (facet: Facet, id: string) => string {
  const labels: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
    practice: new Map(atlas.practices.map(({ id, label }) => [id, label])),
    challenge: new Map(atlas.challenges.map(({ id, label }) => [id, label])),
    country: new Map(atlas.countries.map(({ code, name }) => [code, i18n.country(code, name)])),
    region: new Map(atlas.regions.map(({ id, label }) => [id, label])),
    survey: new Map(
      atlas.questions.flatMap(({ text, answers, survey: { title, year } }) => {
        const survey = i18n.t('answer.survey', { title, year });
        return answers.map(({ id, label }) => [
          id,
          i18n.t('answer.to', { question: text, answer: label, survey }),
        ]);
      }),
    ),
  };
  return (facet, id) => i18n.word(`${namespaces[facet]}.${id}`, labels[facet]?.get(id) ?? id);
}
