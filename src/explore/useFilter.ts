import { useMemo } from 'react';
import { byFacet, type Filter } from '../atlas/filter';
import type { Atlas } from '../atlas/model';
import { formatSearch, parseView } from '../view/codec';
import { settleView } from '../view/settle';
import { useView } from '../view/store';
import { openingView, type View } from '../view/view';

/** The filters of a view as an address: the same text as long as only the rest of the view changes. */
function filterAddress(view: View): string {
  const { match, q } = view;
  return formatSearch({ ...openingView, ...byFacet((facet) => view[facet]), match, q });
}

/** What narrows the atlas now, with only ids that it has. */
export function useFilter(atlas: Atlas): Filter {
  const address = useView(filterAddress);
  return useMemo(() => settleView(parseView(address), atlas).view, [address, atlas]);
}
