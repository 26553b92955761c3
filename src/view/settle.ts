import { facets } from '../atlas/filter';
import type { Atlas } from '../atlas/model';
import { sizes } from '../atlas/model';
import { schemes, statuses } from '../atlas/schema';
import { openingView, type Unread, type View } from './view';

/** What an address asks for and does not get: an id that the atlas does not have, or what could not be read. */
export type Dropped = Unread;

function known(atlas: Atlas): Readonly<Record<(typeof facets)[number], ReadonlySet<string>>> {
  const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    practice: idsOf(atlas.practices),
    challenge: idsOf(atlas.challenges),
    status: new Set(statuses),
    country: new Set(atlas.countries.map(({ code }) => code)),
    region: idsOf(atlas.regions),
    size: new Set(sizes),
    recognition: new Set(schemes),
    survey: new Set(atlas.questions.flatMap(({ answers }) => answers.map(({ id }) => id))),
  };
}

/** The view with only ids that the atlas has, and what was dropped of the address: to be told, not hidden. */
export function settleView(view: View, atlas: Atlas): { view: View; dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [...view.unread];
  const keep = (name: string, ids: readonly string[], has: (id: string) => boolean) => {
    const missing = ids.filter((id) => !has(id));
    dropped.push(...missing.map((id) => ({ name, id })));
    return missing.length > 0 ? ids.filter(has) : ids;
  };
  const sets = known(atlas);
  const isCity = (id: string) => atlas.cityById.has(id);
  const kept = Object.fromEntries(
    facets.map((facet) => [facet, keep(facet, view[facet], (id) => sets[facet].has(id))]),
  );
  const cities = keep('cities', view.cities, isCity);
  const [city = null] = keep('city', view.city === null ? [] : [view.city], isCity);
  const asked = view.group.split(':')[1];
  const [group = openingView.group] =
    asked === undefined || atlas.questions.some(({ id }) => id === asked) ? [view.group] : [];
  if (group !== view.group) dropped.push({ name: 'group', id: view.group });
  if (dropped.length === 0) return { view, dropped };
  return { view: { ...view, ...kept, cities, city, group, unread: [] }, dropped };
}
