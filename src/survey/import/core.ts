import type { Core } from '../../atlas/schema';

/** The part of the core index that one survey is. */
export type SurveyTuple = NonNullable<Core['surveys']>[number];

/** A survey as its folder's tables have it. */
export interface SurveyRows {
  id: string;
  about: { title: string; year: number; language: string };
  questions: readonly { id: string; text: string; practice: string | null; public: boolean }[];
  answers: readonly { question: string; answer: string; label: string; says: string | null }[];
  responses: readonly { city: string; question: string; answer: string }[];
}

/** Ids of the atlas in the order of its index. */
export interface Places {
  cities: readonly { id: string }[];
  practices: readonly { id: string }[];
}

/** What cities answered, as the core index has it: of public questions only. */
export function tupleOf(
  { id, about, questions, answers, responses }: SurveyRows,
  { cities, practices }: Places,
): SurveyTuple {
  const cityAt = new Map(cities.map((city, at) => [city.id, at]));
  const practiceAt = new Map(practices.map((practice, at) => [practice.id, at]));
  const open = questions.filter((question) => question.public);
  const askedAt = new Map(open.map((question, at) => [question.id, at]));
  // Thousands of questions have tens of thousands of answers: they are gone through once.
  const offered = open.map((): SurveyRows['answers'][number][] => []);
  for (const one of answers) offered[askedAt.get(one.question) ?? -1]?.push(one);
  const given = new Map<string, SurveyTuple[5][number]>();
  for (const { city, question, answer } of responses) {
    const [at, asked] = [cityAt.get(city), askedAt.get(question)];
    if (at === undefined || asked === undefined) continue;
    const key = `${at} ${asked}`;
    const response = given.get(key) ?? [at, asked, []];
    response[2].push(offered[asked]?.findIndex((one) => one.answer === answer) ?? 0);
    given.set(key, response);
  }
  return [
    id,
    about.title,
    about.year,
    about.language,
    open.map(({ id: question, text, practice }, at) => [
      question,
      text,
      practice === null ? null : (practiceAt.get(practice) ?? null),
      (offered[at] ?? []).map(({ answer, label, says }) => [
        answer,
        label,
        says === null ? null : says === 'yes' ? 1 : 0,
      ]),
    ]),
    [...given.values()],
  ];
}
