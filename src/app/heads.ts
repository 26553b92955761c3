import type { Said, TitleContext } from './pageEntry';
import { nameOfCountry, type Page } from './routes';
import type { Atlas } from '../atlas/model';

/** Heads are written by the build only, which has the atlas for every page. */
export interface HeadContext extends TitleContext {
  atlas: Atlas;
}

/** What is said of a page to search engines, link previews and machines. */
interface PageHead {
  description: Said<HeadContext>;
  /** What it says to machines, in the words of schema.org. */
  structured?: 'dataset' | 'breadcrumb';
}

const numbers = ({ i18n, atlas }: HeadContext) =>
  i18n.t('head.describe.home', { records: atlas.records.length, cities: atlas.cities.length });

/** The heads of all pages: apart from the table of pages, which every page brings along in its scripts. */
export const heads: Readonly<Record<Page, PageHead>> = {
  home: { description: numbers, structured: 'dataset' },
  practices: { description: 'head.describe.practices', structured: 'breadcrumb' },
  cities: {
    description: ({ i18n, atlas }) =>
      i18n.t('head.describe.cities', { cities: atlas.cities.length }),
    structured: 'breadcrumb',
  },
  compare: { description: 'head.describe.compare' },
  cases: { description: 'head.describe.cases', structured: 'breadcrumb' },
  brief: { description: 'head.describe.brief' },
  findings: { description: 'findings.lede' },
  insights: { description: 'insights.lede' },
  news: { description: 'head.describe.news' },
  survey: { description: 'survey.lede' },
  data: { description: 'head.describe.data', structured: 'dataset' },
  about: { description: 'head.describe.about' },
  reading: { description: 'head.describe.reading' },
  embed: { description: numbers },
  examples: { description: 'examples.intro' },
  city: {
    description: ({ i18n, id, atlas }) =>
      i18n.t('head.describe.city', { city: atlas.cityById.get(id)?.name ?? '' }),
    structured: 'breadcrumb',
  },
  practice: {
    description: ({ i18n, id }) =>
      i18n.t('head.describe.practice', { practice: i18n.word(`practice.${id}`, id) }),
    structured: 'breadcrumb',
  },
  country: {
    description: (context) =>
      context.i18n.t('head.describe.country', { country: nameOfCountry(context) }),
    structured: 'breadcrumb',
  },
  offline: { description: 'offline.lede' },
  missing: { description: 'app.missing.text' },
  event: { description: 'head.describe.event' },
  tour: { description: 'tour.lede' },
  cues: { description: 'cues.lede' },
  follow: { description: 'live.follow.lede' },
  speak: { description: 'live.speak.lede' },
  stage: { description: 'live.stage.lede' },
  shown: { description: 'hall.lede' },
  host: { description: 'host.lede' },
  press: { description: 'press.lede' },
  correct: { description: 'head.describe.correct' },
  check: { description: 'head.describe.check' },
  desk: { description: 'desk.lede' },
};
