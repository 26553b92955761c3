import { useMemo, useState } from 'react';
import { defaultView, type View } from '../view/view';
import type { ShareTarget } from './shareTarget';

/** Where a map of somebody else's looks: at an area of the view, or (`camera`) where the map is now. */
export type Framed = string;

/** What is chosen of a map that goes elsewhere: its title, '' for the atlas's own, and where it looks. */
export interface Framing {
  heading: string;
  framed: Framed;
}

/** What a view suggests: where the reader has moved the map, else its area, else the one country that it asks for. */
export function suggestedFraming({ camera, area, country, heading }: View): Framing {
  if (camera !== null) return { heading, framed: 'camera' };
  const [code] = country;
  const isOne = area === defaultView.area && country.length === 1 && code !== undefined;
  return { heading, framed: isOne ? code : area };
}

/** The view with a title and an area of its own; with its camera only where that is what is shown. */
export function framedView(view: View, { heading, framed }: Framing): View {
  const own = { ...view, heading: heading.trim() };
  return framed === 'camera' ? own : { ...own, camera: null, area: framed };
}

/** What is shared, with the title and area that are chosen here for it. */
export function useFraming(subject: ShareTarget) {
  const [framing, setFraming] = useState(() => suggestedFraming(subject.view));
  const framed = useMemo(
    () => ({ ...subject, view: framedView(subject.view, framing) }),
    [subject, framing],
  );
  return { framing, setFraming, framed };
}
