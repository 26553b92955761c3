import type { MessageId } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';
import type { Result } from './facets';
import { facets, type Facet, type Filter } from './filter';
import type { Atlas } from './model';

/** The message namespace of each facet's words: `<namespace>.<id>` and `<namespace>.<id>.phrase`. */
const namespaces: Readonly<Record<Facet, string>> = {
  practice: 'practice',
  challenge: 'challenge',
  status: 'status',
  country: 'country',
  region: 'region',
  size: 'size',
  recognition: 'scheme',
};

/**
 * What is shown, in one sentence: "23 of 188 cities in 14 countries have a
 * citizens’ assembly or panel on climate on record". Plain text, no full stop.
 */
export function describe(
  filter: Filter,
  result: Pick<Result, 'cities' | 'countries' | 'records'>,
  atlas: Atlas,
  i18n: Translator,
): string {
  const n = result.cities.length;
  const { countries, records } = result;
  const isWhole = filter.q === '' && facets.every((facet) => filter[facet].length === 0);
  if (isWhole) return i18n.t('sentence.whole', { cities: n, countries, records });
  const total = atlas.cities.length;
  // Where countries are chosen, their names say it.
  const where =
    n > 0 && filter.country.length === 0 ? i18n.t('sentence.countries', { countries }) : '';
  const subject = i18n.t('sentence.subject', { n, total }) + where;
  return i18n.t('sentence.join', { subject, predicates: predicates(filter, n, atlas, i18n) });
}

function predicates(filter: Filter, n: number, atlas: Atlas, i18n: Translator): string {
  const phrase = phraser(atlas, i18n);
  const anyOf = (facet: Facet) =>
    i18n.list(
      filter[facet].map((id) => phrase(facet, id)),
      'or',
    );
  const parts: string[] = [];
  const say = (id: MessageId, values: Readonly<Record<string, string>>) =>
    parts.push(i18n.t(id, { n, ...values }));
  if (filter.country.length > 0) say('sentence.place', { places: anyOf('country') });
  if (filter.region.length > 0) say('sentence.place', { places: anyOf('region') });
  if (filter.size.length > 0) say('sentence.size', { sizes: anyOf('size') });
  if (filter.recognition.length > 0) say('sentence.recognition', { schemes: anyOf('recognition') });
  if (filter.practice.length + filter.challenge.length + filter.status.length > 0) {
    const statuses =
      filter.status.length > 0 ? i18n.t('sentence.statuses', { statuses: anyOf('status') }) : '';
    say('sentence.record', { what: recordPhrase(filter, phrase, i18n), statuses });
  }
  if (filter.q !== '') say('sentence.search', { text: filter.q });
  return i18n.list(parts, 'and');
}

/** "a living lab or open data, on climate" */
function recordPhrase(
  filter: Filter,
  phrase: (facet: Facet, id: string) => string,
  i18n: Translator,
): string {
  const several = filter.practice.length > 1;
  const all = filter.match === 'all';
  const practices =
    filter.practice.length === 0
      ? i18n.t('sentence.practice')
      : i18n.list(
          filter.practice.map((id) => phrase('practice', id)),
          all ? 'and' : 'or',
        );
  if (filter.challenge.length === 0) return practices;
  const challenges = i18n.list(
    filter.challenge.map((id) => phrase('challenge', id)),
    'or',
  );
  const on = !several ? 'sentence.on' : all ? 'sentence.onEach' : 'sentence.onAny';
  return i18n.t(on, { practices, challenges });
}

/** An option as it stands in a sentence; where the catalogue has none, by its name. */
function phraser(atlas: Atlas, i18n: Translator): (facet: Facet, id: string) => string {
  const label = labeller(atlas, i18n);
  return (facet, id) => i18n.word(`${namespaces[facet]}.${id}.phrase`, label(facet, id));
}

/** The name of an option in the reader's language. */
export function labeller(atlas: Atlas, i18n: Translator): (facet: Facet, id: string) => string {
  const labels: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
    practice: new Map(atlas.practices.map(({ id, label }) => [id, label])),
    challenge: new Map(atlas.challenges.map(({ id, label }) => [id, label])),
    country: new Map(atlas.countries.map(({ code, name }) => [code, i18n.country(code, name)])),
    region: new Map(atlas.regions.map(({ id, label }) => [id, label])),
  };
  return (facet, id) => i18n.word(`${namespaces[facet]}.${id}`, labels[facet]?.get(id) ?? id);
}
