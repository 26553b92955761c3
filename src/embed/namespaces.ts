import type { Namespace } from '../i18n/catalogue';

/** The catalogues that the embedded page speaks from at once. */
export const embedNamespaces: readonly Namespace[] = ['app', 'words', 'map', 'embed'];

/** All that it can come to ask for; its build writes no other. */
export const reachableNamespaces: readonly Namespace[] = [
  ...embedNamespaces,
  'adopt',
  'city',
  'definitions',
  'explore',
  'filters',
  'framed',
  'ground',
  'groups',
  'guide',
  'near',
  'places',
  'records',
  'search',
  'similar',
  'tones',
  'translate',
];
