import type { Translator } from '../../i18n/translator';
import type { City } from '../model';
import type { Weights } from '../traits';
import type { Shared, SharedPractice } from './shared';

/** How much of each is said: a reason is read, not counted. */
const maxNamed = { practices: 3, recognitions: 2, challenges: 2 } as const;

/** Told of one city ("also in Belgium"), or of two as a pair ("both in Belgium"). */
export type Told = 'also' | 'both';

/**
 * Why a city is like another, in one sentence: "About the same size; also an
 * EU Mission city; both have a citizens’ assembly on climate on record." Only
 * traits that count are named.
 */
export function reasonOf(
  city: City,
  shared: Shared,
  weights: Weights,
  i18n: Translator,
  told: Told = 'also',
): string {
  return sentenceOf(reasonsOf(city, shared, weights, i18n, told), i18n);
}

/** The same in a few words, for a card: the first reason, and where that is one of size the next. */
export function reasonInShort(
  city: City,
  shared: Shared,
  weights: Weights,
  i18n: Translator,
): string {
  const most = shared.size !== null && shared.place !== null && weights.size > 0 ? 2 : 1;
  return sentenceOf(reasonsOf(city, shared, weights, i18n, 'also').slice(0, most), i18n);
}

function reasonsOf(
  city: City,
  shared: Shared,
  weights: Weights,
  i18n: Translator,
  told: Told,
): string[] {
  const { t, word } = i18n;
  const parts: string[] = [];
  if (weights.size > 0 && shared.size !== null) parts.push(t(`similar.size.${shared.size}`));
  if (weights.region > 0 && shared.place !== null) {
    const { code, name, region } = city.country;
    const place =
      shared.place === 'country'
        ? word(`country.${code}.phrase`, name)
        : word(`region.${region.id}.phrase`, region.label);
    parts.push(t(`similar.place.${told}`, { place }));
  }
  if (weights.recognitions > 0) {
    const schemes = shared.recognitions
      .filter((scheme) => scheme !== 'mission-city')
      .slice(0, maxNamed.recognitions)
      .map((scheme) => word(`similar.scheme.${scheme}`, scheme));
    if (shared.recognitions.includes('mission-city')) parts.push(t(`similar.mission.${told}`));
    if (schemes.length > 0) parts.push(t('similar.schemes', { schemes: i18n.list(schemes) }));
  }
  const practices = weights.practices > 0 ? shared.practices.slice(0, maxNamed.practices) : [];
  if (practices.length > 0) {
    const named = practices.map((practice) => phraseOf(practice, i18n));
    parts.push(t('similar.practices', { practices: i18n.list(named) }));
  } else if (weights.challenges > 0 && shared.challenges.length > 0) {
    const named = shared.challenges
      .slice(0, maxNamed.challenges)
      .map(({ id, label }) => word(`challenge.${id}.phrase`, label));
    parts.push(t('similar.challenges', { challenges: i18n.list(named) }));
  }
  if (weights.capabilities > 0 && shared.emphasis !== null) {
    const capability = word(`capability.${shared.emphasis}`, shared.emphasis);
    parts.push(t('similar.emphasis', { capability }));
  }
  return parts;
}

function sentenceOf(parts: readonly string[], { t }: Translator): string {
  if (parts.length === 0) return t('similar.noReason');
  const text = parts.join(t('similar.between'));
  return t('similar.sentence', { text: text.charAt(0).toLocaleUpperCase() + text.slice(1) });
}

/** "a citizens’ assembly or panel on climate" */
function phraseOf({ practice, challenges }: SharedPractice, { t, word }: Translator): string {
  const name = word(`practice.${practice.id}.phrase`, practice.label);
  const [challenge] = challenges;
  if (!challenge) return name;
  return t('sentence.on', {
    practices: name,
    challenges: word(`challenge.${challenge.id}.phrase`, challenge.label),
  });
}
