import { useEffect } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { localNames } from '../../../atlas/localNames';
import type { Atlas, City } from '../../../atlas/model';
import { MarkTransition } from '../../../map/transitions/MarkTransition';
import { startMotion } from './startMotion';

interface TransitionsProps {
  /** What stands in the map’s place: where nothing does, marks come to it from the groups. */
  sheet: string | null;
  /** The cities that match. */
  cities: readonly City[];
  selected: string | null;
}

/** What explains by moving, and what a voice needs to read the list: nobody waits for either. */
export function Transitions({ sheet, cities, selected }: TransitionsProps) {
  const atlas = useAtlas();
  useEffect(() => startMotion(document, () => markNames(document, atlas)), [atlas]);
  return sheet === null && <MarkTransition cities={cities} selected={selected} />;
}

/** Names of cities in their own languages, as the list has them. */
const listed = '#cities li > a > i';

/**
 * Marks every name in the list of cities with its language, so that a voice reads Αθήνα and does not spell it.
 * The opening page has no room for the languages of names, so that they come after it.
 */
function markNames(page: Document, atlas: Atlas): void {
  for (const element of page.querySelectorAll(listed)) {
    // Marked already; `:has` is younger than the oldest browser that is served.
    if (element.firstElementChild) continue;
    const id = element.closest('a')?.pathname.split('/').at(-2) ?? '';
    const city = atlas.cityById.get(id);
    if (!city) continue;
    const names = localNames(city.localName, city.country.code).map(({ text, lang }) => {
      const name = page.createElement('span');
      if (lang !== undefined) name.lang = lang;
      name.append(text);
      return name;
    });
    // The space parts the name from what follows, for ears as well.
    element.replaceChildren(...names.flatMap((name, at) => [at > 0 ? ' / ' : '', name]), ' ');
  }
}
