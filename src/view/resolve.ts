import { facets } from '../atlas/filter';
import { sizes, type Atlas } from '../atlas/model';
import { schemes, statuses } from '../atlas/schema';
import { areas, defaultView, type Unread, type View } from './view';

/** What an address asks for and does not get: an id that the atlas does not have, or what could not be read. */
export type UnknownId = Unread;

/** What asks for another view than the opening one; public/theme.js keeps the room of that. */
const asking: ReadonlySet<string> = new Set([...facets, 'q', 'from', 'to', 'city', 'cities']);

/** Whether an address asked for cities that there are not: the view of all is no opening view then. */
export function isLost(unknown: readonly UnknownId[]): boolean {
  return unknown.some(({ name }) => asking.has(name));
}

/** A view with only ids that the atlas has, and those that were left out: to be told, not hidden. */
export interface ResolvedView {
  view: View;
  unknown: readonly UnknownId[];
}

type KnownIds = Readonly<Record<(typeof facets)[number], ReadonlySet<string>>>;

function knownIds(atlas: Atlas): KnownIds {
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

/** What was made for an atlas before: its ids, and its views. */
const memory = new WeakMap<Atlas, { ids: KnownIds; views: WeakMap<View, ResolvedView> }>();

/** A view against the data; the same object for the same view and atlas. */
export function resolveView(view: View, atlas: Atlas): ResolvedView {
  const ofAtlas = memory.get(atlas) ?? { ids: knownIds(atlas), views: new WeakMap() };
  memory.set(atlas, ofAtlas);
  const resolved = ofAtlas.views.get(view) ?? resolve(view, atlas, ofAtlas.ids);
  ofAtlas.views.set(view, resolved);
  return resolved;
}

function resolve(view: View, atlas: Atlas, known: KnownIds): ResolvedView {
  const unknown: UnknownId[] = [...view.unread];
  const keep = (name: string, ids: readonly string[], has: (id: string) => boolean) => {
    const missing = ids.filter((id) => !has(id));
    unknown.push(...missing.map((id) => ({ name, id })));
    return missing.length > 0 ? ids.filter(has) : ids;
  };
  const isCity = (id: string) => atlas.cityById.has(id);
  const kept = Object.fromEntries(
    facets.map((facet) => [facet, keep(facet, view[facet], (id) => known[facet].has(id))]),
  );
  const cities = keep('cities', view.cities, isCity);
  const [city = null] = keep('city', view.city === null ? [] : [view.city], isCity);
  const [near = null] = keep('near', view.near === null ? [] : [view.near], isCity);
  // A record is looked for in its city.
  const [record = null] = keep(
    'record',
    view.record === null ? [] : [view.record],
    () => city !== null,
  );
  const [area = defaultView.area] = keep(
    'area',
    [view.area],
    (code) => areas.some((one) => one === code) || known.country.has(code),
  );
  const asked = view.group.split(':')[1];
  const [group = defaultView.group] =
    asked === undefined || atlas.questions.some(({ id }) => id === asked) ? [view.group] : [];
  if (group !== view.group) unknown.push({ name: 'group', id: view.group });
  if (unknown.length === 0) return { view, unknown };
  return {
    view: { ...view, ...kept, cities, city, near, record, group, area, unread: [] },
    unknown,
  };
}
