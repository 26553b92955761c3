import type { City, Practice } from '../atlas/model';
import { capabilities, type Capability } from '../atlas/schema';
import type { Translator } from '../i18n/translator';
import { emptyProfile, presence, profileOfOne, type MarkLook } from './markShapes';

/** What the marks of a map answer. */
export type Asked =
  /** Which capabilities are on record; of the practices asked for, where there are more than fit a disc. */
  | { kind: 'capabilities'; most: boolean }
  /** Which of these practices are. */
  | { kind: 'practices'; practices: readonly Practice[] }
  /** How far the one practice, or what else is asked of records, has come. */
  | { kind: 'status'; practice: Practice | null; color: Capability | 'ink2' };

/** What the marks of a map mean, in words. */
export interface MarkKey {
  /** What a mark is, and what its colour says. */
  title: string;
  entries: readonly { look: MarkLook; label: string }[];
  /** What a mark does not say; '' where there is nothing to add. */
  caution: string;
}

/** How the marks of cities look, by what was asked. */
export interface MarkLooks {
  asked: Asked;
  of(city: City): MarkLook;
  /** The newest start of what was asked for; null where nothing is asked, or no record gives a year. */
  year(city: City): number | null;
  key(i18n: Translator): MarkKey;
}

const presences = new WeakMap<City['profile'], MarkLook>();

/** The opening's look of a city, made once. */
export function presenceOf({ profile }: City): MarkLook {
  const look = presences.get(profile) ?? presence(profile);
  presences.set(profile, look);
  return look;
}

/** The key to marks that tell capabilities. @param title what they tell of each */
export function capabilityKey(title: string, { t, word }: Translator): MarkKey {
  const entries = capabilities.map((capability) => ({
    look: presence(profileOfOne(capability)),
    label: word(`capability.${capability}`, capability),
  }));
  const none = { look: presence(emptyProfile), label: t('map.legend.none') };
  return { title, entries: [...entries, none], caution: t('map.legend.caution') };
}

/** Where nothing is asked of records. What draws the answer to a question is in askedLooks.ts, fetched with the first. */
export const openingLooks: MarkLooks = {
  asked: { kind: 'capabilities', most: false },
  of: presenceOf,
  year: () => null,
  key: (i18n) => capabilityKey(i18n.t('map.legend.discs'), i18n),
};
