import type { Answer, City, Question } from './model';

/** What a city answered to a question. */
export const answersTo = (city: City, question: Question): readonly Answer[] =>
  city.answers.filter((answer) => answer.question === question);

/**
 * How a city's answer stands to the records: they agree; it says yes and no
 * public record was found; it says no and a record says otherwise; it says no
 * and none was found, which proves nothing; or people of the city differ. Null
 * where the question asks about no practice or the answer says neither.
 */
export type Standing = 'agree' | 'unrecorded' | 'otherwise' | 'neither' | 'differ';

export function standingOf(city: City, question: Question): Standing | null {
  const { practice } = question;
  const said = new Set(answersTo(city, question).flatMap(({ does }) => does ?? []));
  if (practice === null || said.size === 0) return null;
  if (said.size > 1) return 'differ';
  const isRecorded = city.records.some((record) => record.practice === practice);
  if (said.has(true)) return isRecorded ? 'agree' : 'unrecorded';
  return isRecorded ? 'otherwise' : 'neither';
}
