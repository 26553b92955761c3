import type { Namespace } from '../i18n/catalogue';

/** The catalogues that the embedded page speaks from at once. */
export const embedNamespaces: readonly Namespace[] = ['app', 'words', 'map', 'embed'];
