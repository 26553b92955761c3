import type { AnswerTally, Tally } from './tally';

/** The counts of a question that may be told, by answer; `whole` where they are all there. */
export interface Counts {
  counts: ReadonlyMap<string, number>;
  whole: boolean;
}

/**
 * What may be told of a question in all; null where nothing may. Those who are
 * shown by their cities can be subtracted from every count, so it is the others
 * who must be enough, in cities as in answers:
 *
 * - too few who answered, or too few of them who may not be shown: nothing;
 * - an answer that too few of these gave, or all but too few: not counted;
 * - where what is left over would tell such a count, by subtraction, the next
 *   smallest is not counted either, until it does not.
 *
 * Which answers are not counted depends on their numbers alone, and these are
 * not all the same: whose is which cannot be reckoned.
 */
export function countsOf(tally: Tally): Counts | null {
  const { answers, hidden, base, cities, hiddenCities } = tally;
  if (tally.answered < base || !cities.isEnough) return null;
  const all = [...answers];
  const told = (kept: readonly (readonly [string, AnswerTally])[]) =>
    new Map(kept.map(([id, { count }]) => [id, count]));
  if (hidden === 0) return { counts: told(all), whole: true };
  if (hidden < base || !hiddenCities.isEnough) return null;
  const sum = all.reduce((total, [, answer]) => total + answer.hidden, 0);
  // Whether each gave one answer, so that the counts make up the whole.
  const exclusive = sum === hidden;
  const withheld = new Set(
    all.flatMap(([, answer]) => (isSmall(answer, exclusive) ? [answer] : [])),
  );
  while (!isSettled(tally, withheld, exclusive)) withholdNext(all, withheld);
  const kept = all.filter(([, answer]) => !withheld.has(answer));
  // Of nothing but answers that nobody gave there is nothing to tell.
  if (!kept.some(([, answer]) => answer.hidden > 0)) return null;
  return { counts: told(kept), whole: withheld.size === 0 };
}

/** Whether an answer's count points at a few. That nobody gave one of several choices says something of each of them. */
function isSmall(answer: AnswerTally, exclusive: boolean): boolean {
  if (answer.hidden === 0) return !exclusive;
  return !answer.with.isEnough || !answer.without.isEnough;
}

/** Whether the answers that are not counted are enough together, and not all of one number. */
function isSettled(
  { answers, hidden, base }: Tally,
  withheld: ReadonlySet<AnswerTally>,
  exclusive: boolean,
): boolean {
  if (withheld.size === 0) return true;
  const kept = [...answers.values()].filter((answer) => !withheld.has(answer));
  if (kept.every((answer) => answer.hidden === 0)) return true; // no more to withhold
  const rest = hidden - kept.reduce((total, answer) => total + answer.hidden, 0);
  if (!exclusive && rest <= 0) return true;
  const cities = new Set([...withheld].flatMap((answer) => [...answer.with.ids]));
  const isVaried = new Set([...withheld].map((answer) => answer.hidden)).size > 1;
  return rest >= base && cities.size >= base && (!exclusive || isVaried);
}

/** Withholds the smallest count that is told, and all that are as small. */
function withholdNext(
  all: readonly (readonly [string, AnswerTally])[],
  withheld: Set<AnswerTally>,
): void {
  const open = all.flatMap(([, answer]) =>
    answer.hidden > 0 && !withheld.has(answer) ? [answer] : [],
  );
  const least = Math.min(...open.map((answer) => answer.hidden));
  for (const answer of open) if (answer.hidden === least) withheld.add(answer);
}
