import type { City } from '../../../atlas/model';
import { parseChapters } from '../cues/vtt';

/** What is said at a time. */
export interface Line {
  /** In seconds. */
  start: number;
  text: string;
}

/** WebVTT names who speaks by a tag; the name is said where the speaker changes. */
const voice = /<v(?:\.[^\s>]*)?\s+([^>]+)>/g;

/** Reads a transcript from WebVTT or SRT; blocks that are broken are left out. */
export function parseTranscript(vtt: string): Line[] {
  const speakers = new Set<string>();
  const named = vtt.replace(voice, (_, name: string) => {
    speakers.add(name.trim());
    return `${name.trim()}: `;
  });
  let last = '';
  return parseChapters(named).chapters.map(({ start, title, words }) => {
    const text = `${title} ${words}`.trim();
    const [name = ''] = text.split(': ', 1);
    if (!speakers.has(name)) return { start, text };
    const isSame = name === last;
    last = name;
    return { start, text: isSame ? text.slice(name.length + 2) : text };
  });
}

/** A part of a line, with the city that it names. */
export interface Part {
  /** Its place in the line. */
  at: number;
  text: string;
  city: City | null;
}

/** Names that are English or French words as well: at the beginning of a sentence they say nothing of a city. */
const words: ReadonlySet<string> = new Set([
  'Bath',
  'Cork',
  'Nice',
  'Reading',
  'Split',
  'Tours',
  'Angers',
  'Essen',
]);

/**
 * Finds the cities that a text names, in the reader's language, in English or in their own. Each is linked once a text.
 * @returns what takes a text apart; the parts together are the text
 */
export function cityFinder(cities: readonly City[]): (text: string) => Part[] {
  const byName = new Map<string, City>();
  for (const city of cities) {
    const names = [city.name, city.englishName, ...city.localName.split(/\s*\/\s*/)];
    for (const name of names) if (!byName.has(name)) byName.set(name, city);
  }
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  const anyName = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyName})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => {
    if (byName.size === 0) return [{ at: 0, text, city: null }];
    const parts: Part[] = [];
    const seen = new Set<City>();
    let end = 0;
    for (const found of text.matchAll(pattern)) {
      const [name] = found;
      const city = byName.get(name);
      const begins = /(^|[.!?:…]["”»]?\s+["“«]?)$/.test(text.slice(0, found.index));
      if (!city || seen.has(city) || (begins && words.has(name))) continue;
      seen.add(city);
      if (found.index > end) {
        parts.push({ at: end, text: text.slice(end, found.index), city: null });
      }
      parts.push({ at: found.index, text: name, city });
      end = found.index + name.length;
    }
    if (end < text.length) parts.push({ at: end, text: text.slice(end), city: null });
    return parts;
  };
}
