import { useMemo } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import type { Facet } from '../atlas/filter';
import { labeller } from '../atlas/sentence';
import { useI18n } from '../i18n/I18n';

/** Names the options of every facet in the reader's language. */
export function useLabel(): (facet: Facet, id: string) => string {
  const i18n = useI18n();
  const atlas = useAtlas();
  return useMemo(() => labeller(atlas, i18n), [atlas, i18n]);
}
