import { isWordOf } from './codes';
import { plainChoices } from './choices';
import { isMissingCode } from './missing';
import type { Mapping, Question } from './mapping';

/**
 * A question with these of its answers only, in the words that they are told
 * by. What the others were called is not told, nor how else somebody wrote one
 * of these: a cell's words can be someone's own.
 */
export function withAnswers(asked: Question, told: ReadonlySet<string>): Question {
  const kept = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => told.has(id)));
  const words = { labels: kept(asked.labels), says: kept(asked.says) };
  // Ranges are who made the mapping's, not anybody's answer.
  if (asked.kind === 'number') return { ...asked, ...words };
  if (asked.kind === 'spread') {
    const { notChosen: _own, ...others } = asked;
    const columns = asked.columns.filter(({ answer }) => told.has(answer));
    const labels = Object.values(words.labels);
    const chosen = plainChoices(asked.chosen, labels).filter(() => columns.length > 0);
    return { ...others, ...words, columns, chosen };
  }
  const answers = Object.entries(asked.answers).filter(
    ([text, id]) => told.has(id) && isWordOf(text, words.labels[id] ?? ''),
  );
  return { ...asked, ...words, answers: Object.fromEntries(answers) };
}

/**
 * The mapping as it may be told. Whose names had to be told apart would say who
 * answered. Columns have their numbers for names: what stands in a header may
 * be a respondent's, where it was read wrongly.
 */
export function keptMapping(
  mapping: Mapping,
  questions: readonly Question[],
  numberOf: (column: string) => string,
): Mapping {
  const { city, consent } = mapping;
  return {
    ...mapping,
    ...(mapping.missing && { missing: mapping.missing.filter(isMissingCode) }),
    city: {
      column: numberOf(city.column),
      country: city.country === null ? null : numberOf(city.country),
      names: {},
    },
    consent: consent && { ...consent, column: numberOf(consent.column) },
    questions: questions.map((one) =>
      one.kind === 'spread'
        ? {
            ...one,
            columns: one.columns.map(({ column, answer }) => ({
              column: numberOf(column),
              answer,
            })),
          }
        : { ...one, column: numberOf(one.column) },
    ),
  };
}
