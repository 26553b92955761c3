import { indexOf, type FilterResult } from '../atlas/facets';
import type { Atlas, NameOf } from '../atlas/model';
import { createSearch } from '../atlas/search';
import { searchTexts } from '../atlas/searchTexts';
import type { Translator } from '../i18n/translator';
import type { View } from '../view/view';

/**
 * What a view shows, outside of a page that shows it.
 * @param recordNames the names of records, for a view with a search; without them a search finds less
 * @param alternateNames what cities are called in other languages, for the same
 */
export function resultOf(
  view: View,
  atlas: Atlas,
  i18n: Translator,
  recordNames: readonly string[],
  alternateNames: readonly NameOf[],
): FilterResult {
  const search =
    view.q === '' ? null : createSearch(atlas, searchTexts(i18n, recordNames, alternateNames));
  const found = search?.(view.q) ?? null;
  return indexOf(atlas).run(view, found);
}
