import type { Said, TitleContext } from './pageEntry';
import { nameOfCountry, type Page } from './routes';
import type { Atlas } from '../atlas/model';

/** Heads are written by the build only, which has the atlas for every page. */
export interface HeadContext extends TitleContext {
  atlas: Atlas;
}

/** What the build alone needs of a page: for which ids it is written, and what it says to search engines, previews and machines. */
export interface PageHead {
  description: Said<HeadContext>;
  /** What it says to machines, in the words of schema.org. */
  structured?: 'dataset' | 'breadcrumb';
  /** The ids that a page is prerendered for; left out, it is one page. */
  ids?: (atlas: Atlas) => readonly string[];
  /** The document in `data/` without which the site has no such page: a dataset may come without a tour. */
  requires?: string;
  /** True where it is written in every language; left out, in those that are whole (src/app/written.ts). */
  isEverywhere?: boolean;
  /** True where search engines shall not list it. */
  isHidden?: boolean;
}

const numbers = ({ i18n, atlas }: HeadContext) =>
  i18n.t('head.describe.home', { records: atlas.records.length, cities: atlas.cities.length });

/** The heads of all pages: apart from the table of pages, which every page brings along in its scripts. */
export const heads: Readonly<Record<Page, PageHead>> = {
  home: { description: numbers, structured: 'dataset', isEverywhere: true },
  practices: {
    description: 'head.describe.practices',
    structured: 'breadcrumb',
    isEverywhere: true,
  },
  cities: {
    description: ({ i18n, atlas }) =>
      i18n.t('head.describe.cities', { cities: atlas.cities.length }),
    structured: 'breadcrumb',
  },
  compare: { description: 'head.describe.compare' },
  cases: { description: 'head.describe.cases', structured: 'breadcrumb', isEverywhere: true },
  brief: { description: 'head.describe.brief' },
  findings: { description: 'findings.lede', isEverywhere: true },
  insights: { description: 'insights.lede' },
  news: { description: 'head.describe.news' },
  survey: { description: 'survey.lede' },
  data: { description: 'head.describe.data', structured: 'dataset' },
  about: { description: 'head.describe.about', isEverywhere: true },
  reading: { description: 'head.describe.reading' },
  embed: { description: numbers, isHidden: true, isEverywhere: true },
  examples: { description: 'examples.intro' },
  city: {
    description: ({ i18n, id, atlas }) =>
      i18n.t('head.describe.city', { city: atlas.cityById.get(id)?.name ?? '' }),
    structured: 'breadcrumb',
    ids: ({ cities }) => cities.map(({ id }) => id),
  },
  practice: {
    description: ({ i18n, id }) =>
      i18n.t('head.describe.practice', { practice: i18n.word(`practice.${id}`, id) }),
    structured: 'breadcrumb',
    ids: ({ practices }) => practices.map(({ id }) => id),
  },
  country: {
    description: (context) =>
      context.i18n.t('head.describe.country', { country: nameOfCountry(context) }),
    structured: 'breadcrumb',
    ids: ({ cities }) => [...new Set(cities.map(({ country }) => country.code))],
    isEverywhere: true,
  },
  offline: { description: 'offline.lede', isHidden: true, isEverywhere: true },
  missing: { description: 'app.missing.text', isHidden: true, isEverywhere: true },
  event: { description: 'head.describe.event', isEverywhere: true },
  tour: { description: 'tour.lede', requires: 'cues/tour.json', isEverywhere: true },
  cues: { description: 'cues.lede', requires: 'cues/tour.json' },
  follow: { description: 'live.follow.lede', requires: 'cues/tour.json' },
  speak: { description: 'live.speak.lede', requires: 'cues/tour.json' },
  stage: { description: 'live.stage.lede', requires: 'cues/tour.json' },
  shown: { description: 'hall.lede', requires: 'cues/tour.json' },
  host: { description: 'host.lede', requires: 'cues/tour.json' },
  press: { description: 'press.lede' },
  accessibility: { description: 'accessibility.lede', isEverywhere: true },
  correct: { description: 'head.describe.correct' },
  check: { description: 'head.describe.check' },
  desk: { description: 'desk.lede' },
};
