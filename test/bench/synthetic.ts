import { parseAtlas, type Atlas } from '../../src/atlas/model';
import { capabilities, schemes, statuses, type Core } from '../../src/atlas/schema';

/** A seeded source of numbers in [0, 1): the same seed, the same numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const practiceCount = 20;
const challengeCount = 12;
const regionCount = 6;
const countryCount = 41;

/**
 * The core index of an invented atlas, about five records a city, shaped like the real one.
 * @param questions of an invented survey
 */
export function syntheticCore(cities: number, seed: number, questions = 0): Core {
  const next = seeded(seed);
  const under = (limit: number) => Math.floor(next() * limit);
  const some = (limit: number, most: number) => [
    ...new Set(Array.from({ length: under(most + 1) }, () => under(limit))),
  ];
  const range = <T>(length: number, make: (i: number) => T) =>
    Array.from({ length }, (_, i) => make(i));
  const core: Core = {
    version: `2026-11-24-synthetic-${seed}`,
    regions: range(regionCount, (i) => [`region-${i}`, `Region ${i}`]),
    countries: range(countryCount, (i) => [
      `C${i}`,
      `Country ${i}`,
      i % regionCount,
      i % 2 === 0 ? 1 : 0,
    ]),
    practices: range(practiceCount, (i) => [
      `practice-${i}`,
      i % capabilities.length,
      `Practice ${i}`,
      `What counts as practice ${i}.`,
    ]),
    challenges: range(challengeCount, (i) => [`challenge-${i}`, `Challenge ${i}`]),
    cities: range(cities, (i) => [
      `city-${i}`,
      `City ${i}`,
      i % 3 === 0 ? `Ville ${i}` : '',
      under(countryCount),
      35 + next() * 30,
      -10 + next() * 50,
      Math.floor(20_000 * 150 ** next()),
      2025,
      some(schemes.length, 2),
      under(4),
    ]),
    records: range(cities, (city) => city).flatMap((city) =>
      range(under(11), (): Core['records'][number] => [
        city,
        under(practiceCount),
        under(statuses.length),
        some(challengeCount, 3),
        2000 + under(26),
        null,
      ]),
    ),
  };
  if (questions === 0) return core;
  const asked = range(questions, (i): Asked => [
    `question-${i}`,
    `Question ${i}?`,
    i % 2 === 0 ? i : null,
    range(3, (a) => [`answer-${a}`, `Answer ${a}`, a === 0 ? 1 : a === 1 ? 0 : null]),
  ]);
  const responses = range(cities, (city) => city).flatMap((city) =>
    range(questions, (question): Response => [city, question, some(3, 2)]).filter(
      ([, , answers]) => answers.length > 0,
    ),
  );
  return { ...core, surveys: [['made-up', 'Made up', 2025, 'en', asked, responses]] };
}

type Survey = NonNullable<Core['surveys']>[number];
type Asked = Survey[4][number];
type Response = Survey[5][number];

/** An invented atlas of this many cities. */
export function syntheticAtlas(cities: number, seed: number, questions = 0): Atlas {
  return parseAtlas(syntheticCore(cities, seed, questions));
}
