import { indexOf, type FilterResult } from '../atlas/facets';
import { finderOf, type SearchMaterial } from '../atlas/finder';
import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import type { View } from '../view/view';

/**
 * What a view shows, outside of a page that shows it.
 * @param material what is searched, for a view with a search or years; without it a search finds less
 */
export function resultOf(
  view: View,
  atlas: Atlas,
  i18n: Translator,
  material: SearchMaterial = {},
): FilterResult {
  return indexOf(atlas).run(view, finderOf(atlas, i18n, material).find(view));
}
