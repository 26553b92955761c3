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

/** A survey as far as a page holds it at once: some of its public questions, each with all its responses. */
export interface SurveyPart {
  rows: SurveyRows;
  /** How many of the public questions these are, and how many there are. */
  held: number;
  all: number;
}

/**
 * The public questions of a survey from its first on, as many as have no more responses than a page takes in at once.
 * @param most responses
 * @param wanted the id of a question that is among them in any case
 */
export function partOf(rows: SurveyRows, most: number, wanted: string | null): SurveyPart {
  const open = rows.questions.filter((question) => question.public);
  const size = new Map<string, number>();
  for (const { question } of rows.responses) size.set(question, (size.get(question) ?? 0) + 1);
  const held = new Set<string>();
  let left = most;
  for (const { id } of [...open.filter((one) => one.id === wanted), ...open]) {
    if (held.has(id)) continue;
    left -= size.get(id) ?? 0;
    if (left < 0 && id !== wanted) break;
    held.add(id);
  }
  const part = {
    ...rows,
    questions: open.filter(({ id }) => held.has(id)),
    answers: rows.answers.filter(({ question }) => held.has(question)),
    responses: rows.responses.filter(({ question }) => held.has(question)),
  };
  return { rows: part, held: held.size, all: open.length };
}
