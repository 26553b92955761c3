import type { Atlas, City } from '../model';
import { traits, type Trait, type Weights } from '../traits';
import { averageOverlap, emphasesOf, overlap } from './emphasis';
import { kindsOf, type Kind, type Kinds } from './kinds';
import { sharedNews } from './rarity';

/** The numbers of the measure; the page about the atlas quotes them. */
export const constants = {
  /** Where two cities lie in one region but in two countries. */
  sameRegion: 0.5,
  /** Bits shared at which a trait is half way to full. */
  half: { practices: 6, challenges: 3, recognitions: 3 },
  /** Records at which a city's emphasis is half certain. */
  halfCertain: 4,
} as const;

type Parts = Record<Trait, number>;

/** How alike two cities are. */
export interface Likeness {
  city: City;
  /** 0 to 1: the weighted mean of the parts. Between a city and itself 1, and never more. */
  total: number;
  /** 0 to 1 by trait, before weighing. */
  parts: Readonly<Parts>;
}

export interface Similarity {
  kinds: Kinds;
  /** How alike b is to a; the same the other way round. */
  between(a: City, b: City, weights: Weights): Likeness;
  /** The cities most like one, best first; of equals the one whose name comes first. */
  nearest(city: City, weights: Weights, count: number): Likeness[];
}

/**
 * Makes the measure of an atlas. What is not on record is unknown: only what
 * both cities have on record makes them more alike, and nothing that is
 * missing makes them less so.
 */
export function createSimilarity(atlas: Atlas): Similarity {
  const { cities } = atlas;
  const kinds = kindsOf(atlas);
  const emphases = emphasesOf(cities);
  const neutral = averageOverlap(emphases);

  const shared = (kind: Kind, a: City, b: City): number => {
    const bits = sharedNews(kinds[kind], a.index, b.index);
    // Towards 1 the more is shared.
    return bits / (bits + constants.half[kind]);
  };
  const emphasis = (a: City, b: City): number => {
    const certain = certainty(a) * certainty(b);
    return neutral + certain * (overlap(emphases, a.index, b.index) - neutral);
  };
  const fill = (parts: Parts, a: City, b: City): void => {
    parts.size = Math.min(a.population, b.population) / Math.max(a.population, b.population, 1);
    parts.region = nearness(a, b);
    parts.capabilities = emphasis(a, b);
    parts.practices = shared('practices', a, b);
    parts.challenges = shared('challenges', a, b);
    parts.recognitions = shared('recognitions', a, b);
  };
  const between = (a: City, b: City, weights: Weights): Likeness => {
    const parts = allOnes();
    // Of a city and itself even the unknown is the same.
    if (a !== b) fill(parts, a, b);
    return { city: b, parts, total: weighed(parts, weights) };
  };
  const nearest = (city: City, weights: Weights, count: number): Likeness[] => {
    const best: Likeness[] = [];
    const parts = allOnes();
    for (const other of cities) {
      if (other === city) continue;
      fill(parts, city, other);
      const candidate = { city: other, total: weighed(parts, weights) };
      const last = best.at(-1);
      if (best.length >= count && last && !isBefore(candidate, last)) continue;
      const place = best.findIndex((known) => isBefore(candidate, known));
      best.splice(place < 0 ? best.length : place, 0, { ...candidate, parts: { ...parts } });
      best.length = Math.min(best.length, count);
    }
    return best;
  };
  return { kinds, between, nearest };
}

function allOnes(): Parts {
  return { size: 1, region: 1, capabilities: 1, practices: 1, challenges: 1, recognitions: 1 };
}

function certainty({ records: { length } }: City): number {
  return length / (length + constants.halfCertain);
}

function nearness(a: City, b: City): number {
  if (a.country.code === b.country.code) return 1;
  return a.country.region.id === b.country.region.id ? constants.sameRegion : 0;
}

/** The weighted mean of the parts; 0 where nothing counts. */
function weighed(parts: Readonly<Parts>, weights: Weights): number {
  let sum = 0;
  let all = 0;
  for (const trait of traits) {
    sum += weights[trait] * parts[trait];
    all += weights[trait];
  }
  return all > 0 ? sum / all : 0;
}

type Candidate = Pick<Likeness, 'city' | 'total'>;

/** Names by their code points: the same order in every language and on every machine. */
function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.total !== b.total) return a.total > b.total;
  if (a.city.name !== b.city.name) return a.city.name < b.city.name;
  return a.city.id < b.city.id;
}
