import type { FilterResult } from '../atlas/facets';
import type { Atlas, AtlasRecord, City, Practice } from '../atlas/model';
import { capabilities, type Status } from '../atlas/schema';
import type { Translator } from '../i18n/translator';
import {
  capabilityKey,
  openingLooks,
  presenceOf,
  type Asked,
  type MarkKey,
  type MarkLooks,
} from './looks';
import { emptyProfile, lookKey, presence, type MarkLook } from './markShapes';

/** More sectors do not read at the size of a mark. */
const mostSectors = 4;
/** Of several records the first of these is told. */
const order = ['active', 'pilot', 'completed', 'planned'] as const satisfies readonly Status[];

/** In the order in which they are told. */
export const stages: readonly Status[] = ['active', 'pilot', 'completed', 'planned'];

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
    key: (i18n) => keyOf(asked, i18n),
    year: (city) => {
      const years = isOne ? (byCity.get(city) ?? []).flatMap((one) => one.startYear ?? []) : [];
      return years.length > 0 ? Math.max(...years) : null;
    },
  };
}

/** The key to marks that answer what was asked. */
function keyOf(asked: Asked, i18n: Translator): MarkKey {
  const { t, word } = i18n;
  if (asked.kind === 'status') {
    const { practice, color } = asked;
    const title = practice
      ? word(`practice.${practice.id}`, practice.label)
      : t('map.legend.asked');
    const entries = stages.map((status) => ({
      look: { status, color },
      label: word(`status.${status}`, status),
    }));
    return { title, entries, caution: '' };
  }
  const caution = t('map.legend.caution');
  if (asked.kind === 'practices') {
    const entries = asked.practices.map((practice, nth) => ({
      look: {
        sectors: asked.practices.map(({ capability }, at) => ({
          color: capability,
          filled: at === nth,
        })),
      },
      label: word(`practice.${practice.id}`, practice.label),
    }));
    return { title: t('map.legend.practices'), entries, caution };
  }
  return capabilityKey(t('map.legend.most'), i18n);
}
