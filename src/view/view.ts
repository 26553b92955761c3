import { asksYears, facets, type Facet, type Filter } from '../atlas/filter';
import { standardWeights, type Weights } from '../atlas/traits';

/**
 * The view: everything a person sees, as one value. Keys are the names of the
 * URL parameters; `defaultView` is what an address without parameters shows.
 */
export const shows = ['map', 'list', 'table', 'charts', 'piles'] as const;
export const rows = ['cities', 'records'] as const;
export const groups = [
  'practice',
  'capability',
  'region',
  'size',
  'eu',
  'challenge',
  'recognition',
] as const;
/** `survey:<question>` are the answers to a question of a survey. */
export type Group = (typeof groups)[number] | `survey:${string}`;
export const colors = ['capability', 'region', 'size', 'recognition'] as const;
export const themes = ['auto', 'light', 'dark'] as const;
/** What a framed map or a picture is fitted to, besides the code of a country: then the land around it is paler. */
export const areas = ['europe', 'result'] as const;

/** Where the map looks. Zoom as in web maps: the world is 512·2^zoom px wide; degrees for the rest. */
export interface Camera {
  zoom: number;
  lat: number;
  lng: number;
}

/** What an address asks for and cannot be read. */
export interface Unread {
  /** The parameter, or `camera`. */
  name: string;
  /** As it was written, shortened. */
  id: string;
}

export interface View extends Filter {
  city: string | null;
  /** The record that the city in focus is opened at. */
  record: string | null;
  cities: readonly string[];
  /** The city that those of the result are ordered by their likeness to. */
  near: string | null;
  show: (typeof shows)[number];
  /** What a row of the table is. */
  rows: (typeof rows)[number];
  /** Column the table is sorted by, `-` before it for descending; '' is the table's own order. */
  sort: string;
  /** How many records a brief quotes; null leaves it to the brief. */
  most: number | null;
  /** What counts how much when cities like one are looked for. */
  weigh: Weights;
  group: Group;
  color: (typeof colors)[number];
  theme: (typeof themes)[number];
  /** One of `areas` or a country's code; a camera goes before. */
  area: string;
  /** The title that somebody else gave the map; '' for none. It is theirs wherever it is shown, and said to be. */
  heading: string;
  camera: Camera | null;
  /** Parameters this version does not know, kept so that a newer link survives a round trip. */
  unknown: readonly (readonly [name: string, value: string])[];
  /** What could not be read of the address: told with what the atlas does not have. No part of an address. */
  unread: readonly Unread[];
}

export const defaultView: View = {
  practice: [],
  match: 'any',
  challenge: [],
  status: [],
  country: [],
  region: [],
  size: [],
  recognition: [],
  survey: [],
  q: '',
  from: null,
  to: null,
  undated: 'without',
  city: null,
  record: null,
  cities: [],
  near: null,
  show: 'map',
  rows: 'cities',
  sort: '',
  most: null,
  weigh: standardWeights,
  group: 'practice',
  color: 'capability',
  theme: 'auto',
  area: 'europe',
  heading: '',
  camera: null,
  unknown: [],
  unread: [],
};

/** True if any filter or search narrows the cities. */
export function isNarrowed(filter: Filter): boolean {
  return filter.q !== '' || asksYears(filter) || facets.some((facet) => filter[facet].length > 0);
}

/** The view without its filters and search; city, camera and looks stay. */
export function withoutFilters(view: View): View {
  const none = Object.fromEntries(facets.map((facet) => [facet, []]));
  const { q, from, to, undated, match } = defaultView;
  return { ...view, ...none, q, from, to, undated, match };
}

/** The view with one option of a facet ticked or unticked. */
export function toggleOption(view: View, facet: Facet, id: string): View {
  const chosen = view[facet];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  return { ...view, [facet]: next };
}
