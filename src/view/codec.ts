import { matches } from '../atlas/filter';
import { heaviest, standardWeights, traits, type Weights } from '../atlas/traits';
import { colors, groups, openingView, rows, shows, themes, type Camera, type View } from './view';

/** One URL parameter: how it is read (null = not readable, dropped) and written (null = default, left out). */
interface Param<T> {
  read(text: string): T | null;
  write(value: T): string | null;
}

const longestText = 200;
const mostIds = 60;
const idPattern = /^[A-Za-z0-9-]{1,100}$/;
const answerPattern = /^[a-z0-9-]{1,60}:[a-z0-9-]{1,60}$/;
const isQuestion = (text: string): text is `survey:${string}` =>
  /^survey:[a-z0-9-]{1,60}$/.test(text);

function ids(most = mostIds, form = idPattern): Param<readonly string[]> {
  return {
    read: (text) => [...new Set(text.split(','))].filter((id) => form.test(id)).slice(0, most),
    write: (value) => (value.length > 0 ? value.join(',') : null),
  };
}

function oneOf<const T extends string>(options: readonly T[], standard: T): Param<T> {
  return {
    read: (text) => options.find((option) => option === text) ?? null,
    write: (value) => (value === standard ? null : value),
  };
}

const text: Param<string> = {
  // Control characters (line breaks, NUL) have no place in a search.
  read: (raw) =>
    raw
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, longestText)
      .trim(),
  write: (value) => (value.trim() === '' ? null : value.trim()),
};

const optionalId: Param<string | null> = {
  read: (raw) => (idPattern.test(raw) ? raw : null),
  write: (value) => value,
};

/** `size:0,practices:4`: only what differs from the standard. */
const weights: Param<Weights> = {
  read: (raw) => {
    const given = new Map(raw.split(',').map((part) => [part.split(':')[0], part.split(':')[1]]));
    const read = { ...standardWeights };
    for (const trait of traits) {
      const weight = given.get(trait);
      if (weight !== undefined && /^\d$/.test(weight)) read[trait] = Math.min(heaviest, +weight);
    }
    return read;
  },
  write: (value) => {
    const other = traits.filter((trait) => value[trait] !== standardWeights[trait]);
    return other.length > 0 ? other.map((trait) => `${trait}:${value[trait]}`).join(',') : null;
  },
};

const column: Param<string> = {
  read: (raw) => (/^-?[a-z]{1,30}$/.test(raw) ? raw : null),
  write: (value) => (value === '' ? null : value),
};

/** The view's parameters, writable while it is read. */
type Named = { -readonly [K in Exclude<keyof View, 'camera' | 'unknown'>]: View[K] };

/** The table of parameters. A new key of the view cannot be forgotten here: the type asks for it. */
const params: { [K in keyof Named]: Param<View[K]> } = {
  practice: ids(),
  match: oneOf(matches, openingView.match),
  challenge: ids(),
  status: ids(),
  country: ids(),
  region: ids(),
  size: ids(),
  recognition: ids(),
  survey: ids(mostIds, answerPattern),
  q: text,
  city: optionalId,
  cities: ids(4),
  show: oneOf(shows, openingView.show),
  rows: oneOf(rows, openingView.rows),
  sort: column,
  weigh: weights,
  group: {
    read: (raw) => groups.find((one) => one === raw) ?? (isQuestion(raw) ? raw : null),
    write: (value) => (value === openingView.group ? null : value),
  },
  color: oneOf(colors, openingView.color),
  theme: oneOf(themes, openingView.theme),
};

const names = Object.keys(params) as (keyof Named)[];

function isName(name: string): name is keyof Named {
  return Object.hasOwn(params, name);
}

function readInto<K extends keyof Named>(view: Named, name: K, raw: string): void {
  const value = params[name].read(raw);
  if (value !== null) view[name] = value;
}

function writeFrom<K extends keyof Named>(view: View, name: K): string | null {
  return params[name].write(view[name]);
}

/** `#zoom/lat/lng`, also where a host has put a hash of its own behind it; null for anything else or outside the world. */
export function readCamera(hash: string): Camera | null {
  const found = /^#?(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)(?:#|$)/.exec(hash);
  if (!found) return null;
  const [zoom = NaN, lat = NaN, lng = NaN] = found.slice(1).map(Number);
  const inWorld = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return inWorld ? { zoom, lat, lng } : null;
}

/** Rounded so that the address changes no more finely than a pixel shows. */
export function writeCamera({ zoom, lat, lng }: Camera): string {
  const digits = Math.min(6, Math.max(1, Math.ceil(zoom / 3) + 1));
  return `${+zoom.toFixed(2)}/${+lat.toFixed(digits)}/${+lng.toFixed(digits)}`;
}

/**
 * The view that a query string (with or without `?`) and a hash (with or
 * without `#`) stand for. Never throws: what cannot be read is left at its
 * default. Ids are checked for their form only; `resolveView` checks that they exist.
 */
export function parseView(search: string, hash = ''): View {
  const view = { ...openingView, camera: readCamera(hash) };
  const unknown: [string, string][] = [];
  const seen = new Set<string>();
  for (const [name, raw] of new URLSearchParams(search)) {
    if (!isName(name)) unknown.push([name, raw]);
    else if (!seen.has(name)) readInto(view, name, raw);
    seen.add(name);
  }
  return { ...view, unknown };
}

/** The query string of a view: `''` for the opening view, else with its leading `?`. Camera excluded. */
export function formatSearch(view: View): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = writeFrom(view, name);
    if (value !== null) query.set(name, value);
  }
  for (const [name, value] of view.unknown) query.append(name, value);
  const written = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return written === '' ? '' : `?${written}`;
}

/** Query string and hash of a view, ready to follow a path. */
export function formatView(view: View): string {
  return formatSearch(view) + (view.camera ? `#${writeCamera(view.camera)}` : '');
}
