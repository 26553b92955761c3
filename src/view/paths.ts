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
  event: '/event/',
  tour: '/event/tour/',
  data: '/data/',
  about: '/about/',
  embed: '/embed/',
  examples: '/embed/examples/',
} as const;
