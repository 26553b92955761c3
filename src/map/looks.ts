import type { FilterResult } from '../atlas/facets';
import type { Atlas, AtlasRecord, City, Practice } from '../atlas/model';
import { capabilities, type Capability, type Status } from '../atlas/schema';
import { emptyProfile, lookKey, presence, type MarkLook } from './markShapes';

/** What the marks of a map answer. */
export type Asked =
  /** Which capabilities are on record; of the practices asked for, where there are more than fit a disc. */
  | { kind: 'capabilities'; most: boolean }
  /** Which of these practices are. */
  | { kind: 'practices'; practices: readonly Practice[] }
  /** How far the one practice, or what else is asked of records, has come. */
  | { kind: 'status'; practice: Practice | null; color: Capability | 'ink2' };

/** How the marks of cities look, by what was asked. */
export interface MarkLooks {
  asked: Asked;
  of(city: City): MarkLook;
  /** The newest start of what was asked for; null where nothing is asked, or no record gives a year. */
  year(city: City): number | null;
}

/** More sectors do not read at the size of a mark. */
const mostSectors = 4;
/** Of several records the first of these is told. */
const order = ['active', 'pilot', 'completed', 'planned'] as const satisfies readonly Status[];

const presences = new WeakMap<City['profile'], MarkLook>();

/** The opening's look of a city, made once. */
function presenceOf({ profile }: City): MarkLook {
  const look = presences.get(profile) ?? presence(profile);
  presences.set(profile, look);
  return look;
}

/** Where nothing is asked of records. */
export const openingLooks: MarkLooks = {
  asked: { kind: 'capabilities', most: false },
  of: presenceOf,
  year: () => null,
};

function statusOf(records: readonly AtlasRecord[]): Status {
  const has = (status: Status) => records.some((record) => record.status === status);
  return order.find(has) ?? 'planned';
}

function recordsByCity(records: readonly AtlasRecord[]): Map<City, AtlasRecord[]> {
  const byCity = new Map<City, AtlasRecord[]>();
  for (const record of records) {
    const own = byCity.get(record.city);
    if (own) own.push(record);
    else byCity.set(record.city, [record]);
  }
  return byCity;
}

function askedOf(practices: readonly Practice[]): Asked {
  const [practice = null, ...others] = practices;
  if (others.length === 0) {
    return { kind: 'status', practice, color: practice?.capability ?? 'ink2' };
  }
  return practices.length <= mostSectors
    ? { kind: 'practices', practices }
    : { kind: 'capabilities', most: true };
}

function lookOf(asked: Asked, records: readonly AtlasRecord[]): MarkLook {
  if (asked.kind === 'status') return { status: statusOf(records), color: asked.color };
  if (asked.kind === 'practices') {
    return {
      sectors: asked.practices.map((practice) => ({
        color: practice.capability,
        filled: records.some((record) => record.practice === practice),
      })),
    };
  }
  const profile = Object.fromEntries(
    capabilities.map((id) => [id, records.filter((one) => one.practice.capability === id).length]),
  );
  return presence({ ...emptyProfile, ...profile });
}

/** How marks answer a question: the opening's discs where nothing is asked of records. */
export function looksOf({ filter, records }: FilterResult, atlas: Atlas): MarkLooks {
  const { practice, challenge, status } = filter;
  if (practice.length + challenge.length + status.length === 0) return openingLooks;
  const practices = practice.flatMap((id) => atlas.practiceById.get(id) ?? []);
  const asked = askedOf(practices);
  const byCity = recordsByCity(records);
  // Cities whose marks are alike share one look: it is drawn once.
  const made = new Map<string, MarkLook>();
  const looks = new Map<City, MarkLook>();
  for (const [city, own] of byCity) {
    const look = lookOf(asked, own);
    const key = lookKey(look);
    made.set(key, made.get(key) ?? look);
    looks.set(city, made.get(key) ?? look);
  }
  const isOne = asked.kind === 'status' && asked.practice !== null;
  return {
    asked,
    of: (city) => looks.get(city) ?? presenceOf(city),
    year: (city) => {
      const years = isOne ? (byCity.get(city) ?? []).flatMap((one) => one.startYear ?? []) : [];
      return years.length > 0 ? Math.max(...years) : null;
    },
  };
}
