import { splitPath } from '../../../i18n/languages';
import { about } from '../../../view/alternates';
import { splitAddress } from '../../../view/address';
import { formatView, readCamera } from '../../../view/codec';
import type { ResolvedView } from '../../../view/resolve';
import { paths } from '../../../view/paths';
import type { View } from '../../../view/view';
import { viewAt } from '../../../view/viewAt';
import { cleanText, longestView } from '../live/message';

/** A stop read from a line: what stands there beside the link becomes its title. */
export interface PastedStop {
  /** Seconds, where the line begins with a time (`1:02:03`). */
  time: number | null;
  /** '' where the line has none. */
  title: string;
  /** As an address writes it; null where the line has a time and a title alone. */
  view: View | null;
}

/**
 * What is wrong with a line. `link`: no link in it. `elsewhere`: it leads to another
 * site. `page`: it leads to a page that is no view. `unknown`: it names what the atlas
 * does not have. `long`: it is too long to be sent. `many`: there are too many stops.
 */
export type PasteWrong = 'link' | 'elsewhere' | 'page' | 'unknown' | 'long' | 'many';

export interface PasteFault {
  /** From 1. */
  line: number;
  wrong: PasteWrong;
  /** What is meant, shortened. */
  value: string;
  /** The line as it was pasted: it is kept. */
  text: string;
}

export interface PasteOptions {
  /** The hosts (`name:port`) whose links are this atlas's. */
  hosts: readonly string[];
  /** A view against the data. */
  resolve: (view: View) => ResolvedView;
  /** How many stops there is room for. */
  room: number;
  /** Whether a line with a time and a title, and no link, is one of the map as it stands. */
  takesTimes: boolean;
}

/** A talk of more than this is none. */
export const mostStops = 200;

const longestShown = 60;
/** No link that can be sent is nearly as long. */
const longestLine = 8_000;
const time = /^[-–—*•\s([]*(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)[\])]?(?=\s|$)/;
/** A list's own numbers and marks. */
const listMark = /^\s*(?:[-–—*•]|\d{1,3}[.)])\s+/;
/** What stands between a title and its link. */
const between = /^[\s:;,|>"”»)\]–—-]+|[\s:;,|<"“«([–—-]+$/gu;
const address = /https?:\/\/\S+/i;
/** A path, a query or a camera without its host. */
const bare = /(?:^|\s)((?:\/|\?|#-?\d|[a-z]{1,12}=).*)$/;
/** The machine itself, and networks of a house: where a talk is rehearsed. */
const near = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/;

/** The pages whose address is a view, besides those of a city, a practice or a country. */
const viewPages: ReadonlySet<string> = new Set([
  paths.home,
  paths.compare,
  paths.brief,
  paths.embed,
]);

/** Reads pasted lines: a link each, full or only what follows the address of the site. Never throws. */
export function readPasted(
  text: string,
  options: PasteOptions,
): { stops: PastedStop[]; faults: PasteFault[] } {
  const stops: PastedStop[] = [];
  const faults: PasteFault[] = [];
  text.split(/\r\n|[\r\n\u2028\u2029]/).forEach((raw, at) => {
    if (raw.trim() === '') return;
    const fault = (wrong: PasteWrong, value: string) =>
      faults.push({
        line: at + 1,
        wrong,
        value: cleanText(value.slice(0, longestShown)),
        text: raw,
      });
    if (stops.length >= options.room) fault('many', raw);
    else if (raw.length > longestLine) fault('long', raw);
    else {
      const read = readLine(raw, options);
      if ('wrong' in read) fault(read.wrong, read.value);
      else stops.push(read);
    }
  });
  return { stops, faults };
}

type Fault = Pick<PasteFault, 'wrong' | 'value'>;

function readLine(raw: string, options: PasteOptions): PastedStop | Fault {
  const timed = time.exec(raw);
  const rest = timed ? raw.slice(timed[0].length) : raw.replace(listMark, '');
  const [hours = '0', minutes = '0', seconds = '0'] = timed?.slice(1) ?? [];
  const start = timed ? Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) : null;
  const { link, title } = apart(rest);
  if (link === null) {
    return options.takesTimes && start !== null && title !== ''
      ? { time: start, title, view: null }
      : { wrong: 'link', value: rest };
  }
  const read = readLink(link, options);
  if ('wrong' in read) return read;
  // What an embed calls itself is what its stop is called.
  const { heading, ...view } = read;
  return { time: start, title: title || cleanText(heading), view: { ...view, heading: '' } };
}

/** A line's link and what stands around it. */
function apart(line: string): { link: string | null; title: string } {
  const whole = address.exec(line);
  const found = whole ? { link: whole[0], at: whole.index } : bareLink(line);
  if (!found) return { link: null, title: cleanText(line).replace(between, '') };
  const { link, at } = found;
  const around = [line.slice(0, at), line.slice(at + link.length)].map((part) =>
    cleanText(part).replace(between, ''),
  );
  return { link, title: around.filter((part) => part !== '').join(' ') };
}

function bareLink(line: string): { link: string; at: number } | null {
  const found = bare.exec(line);
  const link = found?.[1];
  return found && link !== undefined ? { link, at: found.index + found[0].indexOf(link) } : null;
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function readLink(link: string, { hosts, resolve }: PasteOptions): View | Fault {
  let path: string = paths.home;
  let after = link;
  if (address.test(link)) {
    // What a sentence has put around a link is no part of it.
    const tidy = link.replace(/[>"”»)\],;.]+$/u, '');
    const url = urlOf(tidy);
    if (!url) return { wrong: 'link', value: link };
    if (!hosts.includes(url.host) && !near.test(url.host)) {
      return { wrong: 'elsewhere', value: url.host };
    }
    path = url.pathname;
    after = url.search + url.hash;
  } else if (link.startsWith('/')) {
    const end = link.search(/[?#]/);
    path = end < 0 ? link.trim() : link.slice(0, end);
    after = end < 0 ? '' : link.slice(end);
  } else if (/^[a-z]/.test(link)) after = `?${link}`;
  const { rest } = splitPath(path.toLowerCase().replace(/\/?$/, '/'));
  if (!about.test(rest) && !viewPages.has(rest)) return { wrong: 'page', value: path };
  const [search, hash] = after.startsWith('#') ? ['', after] : splitAddress(after);
  const { view, unknown } = resolve(viewAt(rest, search, hash));
  const [strange] = unknown;
  if (strange) return { wrong: 'unknown', value: strange.id };
  const said = { ...view, unknown: [], unread: [] };
  const isNothing = formatView(said) === '' && !address.test(link) && !link.startsWith('/');
  if (isNothing || (after.startsWith('#') && !readCamera(after) && !about.test(rest))) {
    return { wrong: 'link', value: link };
  }
  return formatView(said).length > longestView ? { wrong: 'long', value: link } : said;
}
