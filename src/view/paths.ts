/** The paths of the pages, without language; `useI18n().path` puts the language before them. */
export const paths = {
  home: '/',
  city: (id: string) => `/city/${id}/`,
  cases: '/case-studies/',
  event: '/event/',
  data: '/data/',
  about: '/about/',
} as const;
