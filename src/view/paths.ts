/** The paths of the pages, without language; `useI18n().path` puts the language before them. */
export const paths = {
  home: '/',
  city: (id: string) => `/city/${id}/`,
  compare: '/compare/',
  practice: (id: string) => `/practice/${id}/`,
  country: (code: string) => `/country/${code.toLowerCase()}/`,
  cases: '/case-studies/',
  reading: '/reading-list/',
  brief: '/brief/',
  findings: '/findings/',
  insights: '/insights/',
  survey: '/data/your-survey/',
  event: '/event/',
  tour: '/event/tour/',
  cues: '/event/cues/',
  follow: '/event/follow/',
  speak: '/event/speak/',
  stage: '/event/stage/',
  data: '/data/',
  about: '/about/',
  offline: '/offline/',
  embed: '/embed/',
  examples: '/embed/examples/',
} as const;

/** For who organises a talk: apart, because the framed page leads there from nowhere. */
export const hostPath = '/event/host/';

/** The pages that list what there is: apart, because the framed page leads to none of them. */
export const indexPaths = { practices: '/practices/', cities: '/cities/' } as const;
