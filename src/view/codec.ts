import { matches, undated } from '../atlas/filter';
import { heaviest, standardWeights, traits, type Weights } from '../atlas/traits';
import {
  areas,
  colors,
  groups,
  defaultView,
  rows,
  shows,
  themes,
  type Camera,
  type Unread,
  type View,
} from './view';
import { embeddingOptions } from './embeddingValues';
import { unsafe } from './unsafe';

/** The decoded pairs of a query and the hash behind it. */
export interface ReadLink {
  pairs: readonly (readonly [name: string, value: string])[];
  hash: string;
}

/** How a link is taken apart. */
export interface LinkReading {
  /** A query (with or without `?`) and the hash behind it (with or without `#`). */
  readLink(search: string, hash: string): ReadLink;
  /** The ids of a list. */
  splitList(text: string): readonly string[];
  /** An id or word, without what came to it on the way. */
  tidy(text: string): string;
}

/** Links as `formatView` and forms write them; what was damaged on its way, `damaged.ts` reads. */
const asWritten: LinkReading = {
  readLink: (search, hash) => ({ pairs: [...new URLSearchParams(search)], hash }),
  splitList: (text) => text.split(',').filter((id) => id !== ''),
  tidy: (text) => text,
};

/** One URL parameter: how it is read (null = not readable) and written (null = default, left out). */
interface Param<T> {
  /** @param lose takes what could not be read */
  read(text: string, lose: (text: string) => void, link: LinkReading): T | null;
  write(value: T): string | null;
  /** What is asked twice: both together; left out, the first. */
  join?(first: T, second: T): T;
}

/** Of a title that somebody else gives. */
export const longestHeading = 120;
const mostIds = 60;
/** Told of what could not be read: so many pieces, and so many letters of each. */
const mostUnread = 12;
const longestUnread = 60;
/** Of what could not be read, as much as is told, after the cut without the half of a letter that it leaves. */
export const shortened = (text: string) => text.slice(0, longestUnread).replace(unsafe, ' ');
const idPattern = /^[A-Za-z0-9-]{1,100}$/;
const answerPattern = /^[a-z0-9-]{1,60}:[a-z0-9-]{1,60}$/;
const isQuestion = (text: string): text is `survey:${string}` =>
  /^survey:[a-z0-9-]{1,60}$/.test(text);

interface ListOptions {
  most?: number;
  form?: RegExp;
  /** How an id is written; left out, in small letters. */
  spell?: (id: string) => string;
}

function ids({ most = mostIds, form = idPattern, spell }: ListOptions = {}): Param<
  readonly string[]
> {
  return {
    read: (text, lose, { splitList }) => {
      const all = splitList(text).map((id) => (spell ? spell(id) : id));
      const good = [...new Set(all.filter((id) => form.test(id)))];
      for (const id of [...all.filter((one) => !form.test(one)), ...good.slice(most)]) lose(id);
      return good.slice(0, most);
    },
    join: (first, second) => [...new Set([...first, ...second])].slice(0, most),
    write: (value) => (value.length > 0 ? value.join(',') : null),
  };
}

/** Codes of countries that the EU's own lists write otherwise than ISO 3166. */
const otherCodes = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
]);

function countryCode(id: string): string {
  const code = id.toUpperCase();
  return otherCodes.get(code) ?? code;
}

/** Reads by a rule; what does not fit it is lost, but for nothing at all, as forms send it. */
function readBy<T>(rule: (text: string) => T | null): Param<T>['read'] {
  return (raw, lose, { tidy }) => {
    const text = tidy(raw);
    const value = text === '' ? null : rule(text);
    if (value === null && text !== '') lose(raw.trim());
    return value;
  };
}

function oneOf<const T extends string>(options: readonly T[], standard: T): Param<T> {
  return {
    read: readBy((text) => options.find((option) => option === text) ?? null),
    write: (value) => (value === standard ? null : value),
  };
}

/** A text of so many letters at most. */
function words(longest: number): Param<string> {
  return {
    // Line breaks and what turns the direction of text have no place in a search or a title, nor has the half of a letter that a cut leaves.
    read: (raw) => raw.slice(0, longest).replace(unsafe, ' ').trim(),
    write: (value) => value.trim() || null,
  };
}

const optionalId: Param<string | null> = {
  read: readBy((raw) => {
    const id = raw.replace(/\s+/g, '-');
    return idPattern.test(id) ? id : null;
  }),
  write: (value) => value,
};

function isTrait(name: string): name is keyof Weights {
  return traits.some((trait) => trait === name);
}

/** `size:0,practices:4`: only what differs from the standard. */
const weights: Param<Weights> = {
  read: (raw, lose, { splitList }) => {
    const read = { ...standardWeights };
    for (const part of splitList(raw)) {
      const [trait = '', weight = '', ...more] = part.split(':');
      if (!isTrait(trait) || !/^\d$/.test(weight) || more.length > 0) lose(part);
      else read[trait] = Math.min(heaviest, +weight);
    }
    return read;
  },
  write: (value) => {
    const other = traits.filter((trait) => value[trait] !== standardWeights[trait]);
    return other.length > 0 ? other.map((trait) => `${trait}:${value[trait]}`).join(',') : null;
  },
};

const column: Param<string> = {
  read: readBy((raw) => (/^-?[a-z]{1,30}$/.test(raw) ? raw : null)),
  write: (value) => (value === '' ? null : value),
};

/** A whole number of this form. */
function whole(form: RegExp): Param<number | null> {
  return {
    read: readBy((raw) => (form.test(raw) ? +raw : null)),
    write: (value) => (value === null ? null : String(value)),
  };
}

const year = whole(/^[12]\d{3}$/);

/** The view's parameters, writable while it is read. */
type Named = { -readonly [K in Exclude<keyof View, 'camera' | 'unknown' | 'unread'>]: View[K] };

/** The table of parameters. A new key of the view cannot be forgotten here: the type asks for it. */
const params: { [K in keyof Named]: Param<Named[K]> } = {
  // In front: behind another, `&region` becomes `®ion` where a program reads entities.
  region: ids(),
  practice: ids(),
  match: oneOf(matches, defaultView.match),
  challenge: ids(),
  status: ids(),
  country: ids({ spell: countryCode }),
  size: ids(),
  recognition: ids(),
  survey: ids({ form: answerPattern }),
  q: words(200),
  from: year,
  to: year,
  undated: oneOf(undated, defaultView.undated),
  city: optionalId,
  record: optionalId,
  cities: ids({ most: 4 }),
  near: optionalId,
  show: oneOf(shows, defaultView.show),
  rows: oneOf(rows, defaultView.rows),
  sort: column,
  most: whole(/^[1-9]\d{0,2}$/),
  weigh: weights,
  group: {
    read: readBy((raw) => groups.find((one) => one === raw) ?? (isQuestion(raw) ? raw : null)),
    write: (value) => (value === defaultView.group ? null : value),
  },
  color: oneOf(colors, defaultView.color),
  theme: oneOf(themes, defaultView.theme),
  area: {
    read: readBy((raw) =>
      /^[a-z]{2}$/i.test(raw) ? countryCode(raw) : (areas.find((one) => one === raw) ?? null),
    ),
    write: (value) => (value === defaultView.area ? null : value),
  },
  heading: words(longestHeading),
};

/** The view's parameters, in the order in which they are written. */
export const names = Object.keys(params) as (keyof Named)[];

/** Names of few letters: of the view without its texts, and of an embedding. */
const plainNames = [...names, ...embeddingOptions].filter((name) => !/^(?:q|heading)$/.test(name));

/** A pair as we write it, of the view or of an embedding; any other name may be that of who follows readers. */
const soundPair = new RegExp(
  String.raw`^(?:(?:q|heading)=(?:[\w.+~*()!'-]|%(?!2[356]|3[bfBF])[\dA-Fa-f]{2})*|(?:country|area)=[A-Z,]*|(?:${plainNames.join('|')})=[a-z\d-]*(?:[,:][a-z\d-]+)*(?<!-)|)$`,
);

/** No half letters, no letters apart from their marks, and none taken for those of another alphabet (`MÃ¼nchen`). */
function isLegible(query: string): boolean {
  try {
    const text = decodeURIComponent(query);
    return text === text.normalize() && !/[Ã-ÅÎÏ][\u0080-\u017f\u02c6-\u2122]/.test(text);
  } catch {
    return false;
  }
}

/** Whether a link is as it was written; any other is read with care, by `parseLink` of damaged.ts. */
export function isSound(search: string, hash: string): boolean {
  const pairs = search.replace(/^\?/, '').split('&');
  const isPlace = /^(?:#(?:[\w-]*|[\d.]+(?:\/-?[\d.]+){2}))?$/.test(hash);
  return isPlace && pairs.every((pair) => soundPair.test(pair)) && isLegible(search);
}

function isName(name: string): name is keyof Named {
  return Object.hasOwn(params, name);
}

/** Reads one parameter into a view; what is asked a second time joins the first, or is lost where only one can be. */
function readInto<K extends keyof Named>(
  view: Named,
  name: K,
  raw: string,
  isFirst: boolean,
  lose: (text: string) => void,
  link: LinkReading,
): void {
  const param: Param<Named[K]> = params[name];
  const value = param.read(raw, lose, link);
  if (value === null) return;
  if (isFirst) view[name] = value;
  else if (param.join) view[name] = param.join(view[name], value);
  else if (param.write(value) !== param.write(view[name])) lose(raw);
}

function writeFrom<K extends keyof Named>(view: View, name: K): string | null {
  return params[name].write(view[name]);
}

const number = String.raw`(-?\d+(?:\.\d+)?)`;
/** Behind it may stand what a host or a sentence has put there, but no further number. */
const cameraForm = new RegExp(`^#*${number}/${number}/${number}(?![\\w./-])`);

/** A hash as it was written once: sentences end in a full stop, and mail programs encode. */
function tidyHash(hash: string): string {
  return hash
    .replaceAll(/%2F/gi, '/')
    .replaceAll(/%23/g, '#')
    .replace(/[.,:]+$/, '');
}

/** `#zoom/lat/lng`, whatever stands behind it; null for anything else or outside the world. */
export function readCamera(hash: string): Camera | null {
  const found = cameraForm.exec(tidyHash(hash));
  if (!found) return null;
  const [zoom = NaN, lat = NaN, lng = NaN] = found.slice(1).map(Number);
  const inWorld = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return inWorld ? { zoom, lat, lng } : null;
}

/** Whether a hash was meant as a camera, and not as a place on the page. */
function isCameraLike(hash: string): boolean {
  return /^#*-?\d[^/]*\/-?\d/.test(tidyHash(hash));
}

/** Rounded so that the address changes no more finely than a pixel shows. */
export function writeCamera({ zoom, lat, lng }: Camera): string {
  const digits = Math.min(6, Math.max(1, Math.ceil(zoom / 3) + 1));
  return `${+zoom.toFixed(2)}/${+lat.toFixed(digits)}/${+lng.toFixed(digits)}`;
}

/**
 * The view that a query string (with or without `?`) and a hash (with or
 * without `#`) stand for. Never throws: what cannot be read is left at its
 * default, and told as `unread`. Ids are checked for their form only;
 * `resolveView` checks that they exist.
 * @param reading how the link is taken apart: as it was written, unless said otherwise
 */
export function parseView(search: string, hash = '', reading = asWritten): View {
  const link = reading.readLink(search, hash);
  const view = { ...defaultView, camera: readCamera(link.hash) };
  const unknown: [string, string][] = [];
  const unread: Unread[] = [];
  const lose = (name: string, text: string) => {
    if (unread.length < mostUnread) unread.push({ name, id: shortened(text) });
  };
  const seen = new Set<string>();
  for (const [name, raw] of link.pairs) {
    if (!isName(name)) unknown.push([name, raw]);
    else readInto(view, name, raw, !seen.has(name), (text) => lose(name, text), reading);
    seen.add(name);
  }
  if (view.camera === null && isCameraLike(link.hash)) lose('camera', link.hash);
  return { ...view, unknown, unread };
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
