import { createHash } from 'node:crypto';
import type { Change, Changes } from '../../src/atlas/changes';
import type { Atlas } from '../../src/atlas/model';
import type { Language } from '../../src/i18n/languages';
import type { Translator } from '../../src/i18n/translator';
import { feedPaths } from '../../src/view/alternates';
import { indexPaths, paths } from '../../src/view/paths';

/** One thing that a reader of news is told. */
export interface FeedEntry {
  /** The same wherever and whenever the feed is written. */
  id: string;
  title: string;
  /** Whole, where the site's own address is known. */
  url: string;
  /** Where a case study is kept. */
  external: string | null;
  text: string;
  /** RFC 3339. */
  date: string;
  /** Practices by id and name. */
  tags: readonly (readonly [id: string, name: string])[];
}

/** A feed, in whatever form it is written. */
export interface Feed {
  id: string;
  language: Language;
  title: string;
  about: string;
  /** The page that it tells of. */
  page: string;
  /** Its own addresses. */
  atom: string;
  json: string;
  updated: string;
  licence: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** What feeds are made of. */
export interface FeedMaterial {
  atlas: Atlas;
  i18n: Translator;
  changes: Changes;
  /** The summaries of records and case studies, by id. */
  summaries: ReadonlyMap<string, string>;
  /** Origin of the site, without a slash; '' where it is not known: addresses begin at the root then. */
  origin: string;
}

/** What a feed is about: the page at its path tells the same. */
export interface FeedSubject {
  /** Path of the page, without language. */
  rest: string;
  /** Null for the whole atlas. */
  name: string | null;
  isOf(change: Change): boolean;
}

/** Readers keep what they have read: a feed need not be the archive. The newest release is always whole. */
const mostEntries = 500;

/** A name for good that no address is part of: a site may move. */
function urnOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  // Version 8: of the maker's own making (RFC 9562).
  const groups = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`];
  return `urn:uuid:${[...groups, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')}`;
}

const instant = (day: string) => `${day}T00:00:00Z`;

/** The feeds of a site: of all, and of each practice, country and city. */
export function feedSubjects({ atlas, i18n }: Pick<FeedMaterial, 'atlas' | 'i18n'>): FeedSubject[] {
  const countries = new Map(atlas.cities.map(({ country }) => [country.code, country]));
  const countryOf = ({ city }: Change) => city && atlas.cityById.get(city)?.country.code;
  return [
    { rest: indexPaths.news, name: null, isOf: () => true },
    ...atlas.practices.map(({ id, label }) => ({
      rest: paths.practice(id),
      name: i18n.word(`practice.${id}`, label),
      isOf: ({ practices }: Change) => practices?.includes(id) === true,
    })),
    ...[...countries.values()].map(({ code, name }) => ({
      rest: paths.country(code),
      name: i18n.country(code, name),
      isOf: (change: Change) => countryOf(change) === code,
    })),
    ...atlas.cities.map(({ id, name }) => ({
      rest: paths.city(id),
      name,
      isOf: ({ city }: Change) => city === id,
    })),
  ];
}

function nameOf({ id, name, scheme }: Change, i18n: Translator): string {
  if (scheme === undefined || (scheme === 'other' && name !== undefined)) return name ?? id;
  const called = i18n.word(`scheme.${scheme}`, scheme);
  return name === undefined ? called : `${called}: ${name}`;
}

function entryOf(change: Change, material: FeedMaterial): FeedEntry {
  const { atlas, i18n, summaries, origin } = material;
  const { kind, table, release, id, city, url, practices = [], reason } = change;
  const place = city === undefined ? undefined : atlas.cityById.get(city);
  const page = place ? i18n.path(paths.city(place.id)) : i18n.path(indexPaths.news);
  const at = place && table === 'records' ? `#${id}` : '';
  const why =
    reason === undefined || kind === 'added' ? [] : [i18n.t(`head.feed.${kind}.why`, { reason })];
  return {
    id: urnOf(kind, table, release, id, i18n.language),
    title: i18n.t(`head.feed.${kind}`, {
      what: i18n.t(`head.feed.${table}`),
      name: nameOf(change, i18n),
      city: place?.name ?? '-',
    }),
    url: `${origin}${page}${at}`,
    external: url ?? null,
    text: [...why, summaries.get(id) ?? ''].filter((text) => text !== '').join(' '),
    date: instant(release),
    tags: practices.map((practice) => [
      practice,
      i18n.word(`practice.${practice}`, atlas.practiceById.get(practice)?.label ?? practice),
    ]),
  };
}

/** The newest release whole, and of those before as many as a feed has room for. */
function newestChanges(changes: readonly Change[]): Change[] {
  const newest = changes.toSorted((a, b) =>
    a.release < b.release ? 1 : Number(a.release > b.release) * -1,
  );
  const last = newest[0]?.release;
  const fresh = newest.filter(({ release }) => release === last).length;
  return newest.slice(0, Math.max(mostEntries, fresh));
}

/** The feed of a subject, in the language of its material. @throws Error where the page has no feed */
export function feedOf(subject: FeedSubject, material: FeedMaterial): Feed {
  const { i18n, changes, origin } = material;
  const { rest, name, isOf } = subject;
  const own = feedPaths(rest);
  if (!own) throw new Error(`${rest} has no feed`);
  const entries = newestChanges(changes.changes.filter(isOf)).map((change) =>
    entryOf(change, material),
  );
  const newest = changes.releases.at(-1)?.date ?? changes.version.slice(0, 10);
  return {
    id: urnOf('feed', rest, i18n.language),
    language: i18n.language,
    title: name === null ? i18n.t('head.feed.all') : i18n.t('head.feed.of', { name }),
    about: i18n.t('head.feed.about'),
    page: origin + i18n.path(rest),
    atom: origin + i18n.path(own.atom),
    json: origin + i18n.path(own.json),
    updated: instant(newest),
    licence: 'CC BY 4.0',
    entries,
  };
}
