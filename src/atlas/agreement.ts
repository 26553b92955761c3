import type { SurveyAnswer, City, Question } from './model';

/** What a city answered to a question. */
export const answersTo = (city: City, question: Question): readonly SurveyAnswer[] =>
  city.answers.filter((answer) => answer.question === question);

/**
 * How a city's answer agrees with the records: they agree; it says yes and no
 * public record was found; it says no and a record says otherwise; it says no
 * and none was found, which proves nothing; or people of the city differ. Null
 * where the question asks about no practice or the answer says neither.
 */
export type Agreement = 'agree' | 'unrecorded' | 'otherwise' | 'neither' | 'differ';

export function compareWithRecords(city: City, question: Question): Agreement | null {
  const { practice } = question;
  const claims = new Set(answersTo(city, question).flatMap(({ does }) => does ?? []));
  if (practice === null || claims.size === 0) return null;
  if (claims.size > 1) return 'differ';
  const isRecorded = city.records.some((record) => record.practice === practice);
  if (claims.has(true)) return isRecorded ? 'agree' : 'unrecorded';
  return isRecorded ? 'otherwise' : 'neither';
}
