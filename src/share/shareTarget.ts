import type { FilterResult } from '../atlas/facets';
import type { Atlas, AtlasRecord, City } from '../atlas/model';
import { asksRecords } from '../atlas/filter';
import { byYear } from '../atlas/newest';
import { cityOrder, recordOrder } from '../atlas/order';
import type { RecordDetail } from '../atlas/details';
import { nearnessTo, nearParts } from '../atlas/similarity/near';
import { describe } from '../atlas/sentence';
import type { Translator } from '../i18n/translator';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { defaultView, type View } from '../view/view';

/** What a reader asks to share: what is on screen, a city, or one of its records. */
export type Shared =
  /** Its cities in the order in which they are listed without groups. */
  | { kind: 'view'; result: FilterResult }
  /** Cities side by side. */
  | { kind: 'cities'; cities: readonly City[] }
  | { kind: 'city'; city: City }
  | { kind: 'record'; city: City; record: RecordDetail; place: number };
export type Scope = Shared & { atlas: Atlas };

/** The same, ready to be linked, cited, downloaded, embedded or drawn. */
export interface ShareTarget {
  kind: Scope['kind'];
  atlas: Atlas;
  /** What it is, in a few words. */
  title: string;
  /** The same in another language. */
  titleIn(i18n: Translator): string;
  /** Short and of letters, digits and hyphens: for names of files and keys. */
  name: string;
  /** What the map shows of it. */
  view: View;
  /** Where it is on this site: path with language, view and hash. */
  path: string;
  /** As shown, in that order. */
  cities: readonly City[];
  /** As shown, in that order; of `cities`. */
  records: readonly AtlasRecord[];
}

/** What a part of the dialog is about. */
export interface PartProps {
  subject: ShareTarget;
}

/** The order of a table applies where the table is what is shown, and that of cards where these are. */
function ordered(
  { atlas, result }: Extract<Scope, { kind: 'view' }>,
  view: View,
  i18n: Translator,
  recordNames: readonly string[],
): Pick<ShareTarget, 'cities' | 'records'> {
  const of = (rows: View['rows']) => (view.show === 'table' && view.rows === rows ? view.sort : '');
  const cities = cityOrder(atlas, i18n)(result.cities, of('cities'));
  const isCards = view.show === 'map' && asksRecords(result.filter);
  if (isCards && (view.sort === '' || /^-?start$/u.test(view.sort))) {
    const { dated, undated } = byYear(result.records, i18n.compare, view.sort !== 'start');
    const records = [...dated, ...undated];
    const to = atlas.cityById.get(view.near ?? '');
    if (!to) return { cities, records };
    const parts = nearParts(nearnessTo(atlas, to, view.weigh), records, ({ city }) => city);
    return { cities, records: [...parts.own, ...parts.alike, ...parts.rest] };
  }
  const sort = isCards ? view.sort : of('records');
  return { cities, records: recordOrder(atlas, i18n, recordNames)(result.records, cities, sort) };
}

function titleOf(scope: Scope, i18n: Translator): string {
  if (scope.kind === 'view') {
    return describe(scope.result.filter, scope.result, scope.atlas, i18n);
  }
  if (scope.kind === 'cities') return i18n.list(scope.cities.map(({ name }) => name));
  const { name } = scope.city;
  return scope.kind === 'city' ? name : `${name}: ${scope.record.name}`;
}

/**
 * @param view what is on screen
 * @param recordNames names of the records, where they are here: a table can be sorted by them
 */
export function shareTargetOf(
  scope: Scope,
  view: View,
  i18n: Translator,
  recordNames: readonly string[] = [],
): ShareTarget {
  const { kind, atlas } = scope;
  const titleIn = (other: Translator) => titleOf(scope, other);
  const named = { atlas, title: titleIn(i18n), titleIn };
  if (kind === 'view') {
    return {
      kind,
      ...named,
      name: 'view',
      view,
      path: i18n.path(paths.home) + formatView(view),
      ...ordered(scope, view, i18n, recordNames),
    };
  }
  if (kind === 'cities') {
    const { cities } = scope;
    const compared = { ...defaultView, cities: cities.map(({ id }) => id) };
    return {
      kind,
      ...named,
      name: 'comparison',
      view: compared,
      path: i18n.path(paths.compare) + formatView(compared),
      cities,
      records: cities.flatMap((one) => one.records),
    };
  }
  const { city } = scope;
  const home = i18n.path(paths.city(city.id));
  const ofCity = { kind, ...named, view: { ...defaultView, city: city.id }, cities: [city] };
  if (kind === 'city') {
    return { ...ofCity, name: city.id, path: home, records: city.records };
  }
  const { record } = scope;
  return {
    ...ofCity,
    name: record.id,
    path: `${home}#${record.id}`,
    records: city.records.filter((_, place) => scope.place === place),
  };
}
