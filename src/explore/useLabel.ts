import { useMemo } from 'react';
import type { Facet } from '../atlas/filter';
import type { Atlas } from '../atlas/model';
import { labeller } from '../atlas/sentence';
import { useI18n } from '../i18n/I18n';

/** Names the options of every facet in the reader's language. */
export function useLabel(atlas: Atlas): (facet: Facet, id: string) => string {
  const i18n = useI18n();
  return useMemo(() => labeller(atlas, i18n), [atlas, i18n]);
}
