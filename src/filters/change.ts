import type { Facet } from '../atlas/filter';
import { setView, viewStore } from '../view/store';
import { defaultView, toggleOption, withoutFilters, type View } from '../view/view';

/** "All of these" has no meaning, and no control, with fewer than two practices. */
function sane(view: View): View {
  return view.practice.length < 2 ? { ...view, match: defaultView.match } : view;
}

/** Ticks or unticks an option. */
export function toggle(facet: Facet, id: string): void {
  setView((view) => sane(toggleOption(view, facet, id)));
}

/** Back to the whole atlas; city, camera and looks stay. */
export function clearAll(): void {
  setView(withoutFilters);
}

/** A new search is a step to come back from, and so is its end; typing on is part of it. */
export function search(q: string): void {
  const typesOn = viewStore.getState().q !== '' && q.trim() !== '';
  setView({ q }, typesOn ? 'replace' : 'push');
}
