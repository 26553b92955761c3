import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { indexOf } from '../../../atlas/facets';
import { asksYears } from '../../../atlas/filter';
import type { Atlas } from '../../../atlas/model';
import { searchingQuery, searchQuery, summariesQuery } from '../../../atlas/searchQueries';
import { describe } from '../../../atlas/sentence';
import { useI18n } from '../../../i18n/I18n';
import { resultOf } from '../../../share/result';
import { cameraOf } from '../../../map/camera';
import { defaultView, isNarrowed, type View } from '../../../view/view';
import { formatView } from '../../../view/codec';
import { newDraft, type Draft } from './draft';
import type { PastedStop } from './pasted';
import { viewOf } from './viewOf';
import { cleanText, longestTitle } from '../live/message';

/** Gives a stop its title: what its view shows, in the sentence that the map says; of a city or a comparison, the names. */
function useStopTitle(): (view: View) => Promise<string> {
  const atlas = useAtlas();
  const i18n = useI18n();
  const client = useQueryClient();
  return useCallback(
    async (view) => {
      const city = view.city === null ? undefined : atlas.cityById.get(view.city)?.name;
      if (!isNarrowed(view)) {
        if (city !== undefined) return city;
        const names = view.cities.map((id) => atlas.cityById.get(id)?.name ?? id);
        if (names.length > 0) return i18n.list(names);
      }
      // Without what searches, less is found: better than no title.
      const [code, index, records] = await Promise.all([
        view.q !== '' || asksYears(view) ? client.fetchQuery(searchingQuery) : undefined,
        view.q === '' ? undefined : client.fetchQuery(searchQuery),
        view.q === '' ? undefined : client.fetchQuery(summariesQuery),
      ]).catch(() => []);
      const result = resultOf(view, atlas, i18n, { ...code, index, records });
      const sentence = describe(view, result, atlas, i18n);
      const title = city === undefined ? sentence : `${city}: ${sentence}`;
      return title.length <= longestTitle
        ? title
        : `${cleanText(title.slice(0, longestTitle - 1))}…`;
    },
    [atlas, i18n, client],
  );
}

/** The smallest map that follows, a phone’s, and the room around the outermost cities on it, in px. */
const phone = { width: 390, height: 400 };
const edge = 50;

/** A view of some countries looks at them, where its link does not say where the map is: else a hall sees all of Europe. */
function placed(view: View, atlas: Atlas): View {
  const { camera, city, country, region } = view;
  if (camera !== null || city !== null || country.length + region.length === 0) return view;
  const { cities } = indexOf(atlas).run({ ...defaultView, country, region });
  return { ...view, camera: cameraOf(cities, phone, edge) };
}

/** Makes cues of pasted lines. @param here the view of a line that has none, as an address writes it */
export function usePastedDrafts(): (
  pasted: readonly PastedStop[],
  here: string,
) => Promise<Draft[]> {
  const titleOf = useStopTitle();
  const atlas = useAtlas();
  return useCallback(
    (pasted, here) =>
      Promise.all(
        pasted.map(async ({ time, title, view }) => {
          const shown = view ?? viewOf(here);
          const city = shown.city ?? '';
          return newDraft({
            time,
            title: title || (await titleOf(shown)),
            view: formatView(placed(shown, atlas)),
            city,
          });
        }),
      ),
    [titleOf, atlas],
  );
}
