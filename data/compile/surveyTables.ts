import * as v from 'valibot';
import { id, integer, oneOf, optional, ref, text, truth } from './columns';
import { table, type ReadTable } from './table';

/** What an answer says of the practice that its question asks about. */
const says = ['yes', 'no'] as const;

/** The tables of a survey whose responses were brought in. */
export function tablesOf(survey: string, title: string) {
  const folder = `survey/${survey}`;
  const name = text(300, 'Name of the survey');
  const question = ref(`${folder}/questions`, 'Id of the question');
  return {
    questions: table({
      name: `${folder}/questions`,
      title: `Questions: ${title}`,
      about: 'Questions of a survey, and how many answered; empty where that is withheld.',
      columns: {
        id: id('Id of the question, part of addresses'),
        text: text(2000, 'As it was asked'),
        practice: optional(ref('practices', 'Id of the practice that it asks about')),
        attribute: optional(text(200, 'What else it asks about')),
        public: truth('Whether answers are told by city, where the city agreed'),
        answered: optional(integer(0, 1e9, 'How many answered; empty where withheld')),
        whole: truth('Whether each of its answers is counted'),
        survey: name,
      },
      key: 'id',
      uniqueTogether: ['text'],
    }),
    answers: table({
      name: `${folder}/answers`,
      title: `Answers: ${title}`,
      about: 'Answers to the questions of a survey with their counts; empty where withheld.',
      columns: {
        question,
        answer: id('Id of the answer, part of addresses'),
        label: text(500, 'As it was offered'),
        says: optional(oneOf(says, 'What it says of the practice')),
        count: optional(integer(0, 1e9, 'How many gave it; empty where withheld')),
        survey: name,
      },
      uniqueTogether: ['question', 'answer'],
    }),
    responses: table({
      name: `${folder}/responses`,
      title: `Responses: ${title}`,
      about: 'What cities answered that agreed to be shown.',
      columns: {
        city: ref('cities', 'Id of the city'),
        question,
        answer: id('Id of the answer'),
        survey: name,
      },
      uniqueTogether: ['city', 'question', 'answer'],
    }),
  };
}
export type Tables = ReturnType<typeof tablesOf>;

/** What a survey’s folder says of itself, as far as the pages need it. */
export const provenanceSchema = v.object({
  title: v.pipe(v.string(), v.nonEmpty()),
  year: v.pipe(v.number(), v.integer()),
  date: v.pipe(v.string(), v.isoDate()),
  language: v.optional(v.string(), 'en'),
  respondents: v.number(),
  base: v.number(),
  /** As strict as it can be where it does not say. */
  mapping: v.object({ oneEach: v.optional(v.boolean(), true) }),
});

/** A survey's folder as read. */
export interface ReadSurvey {
  id: string;
  about: v.InferOutput<typeof provenanceSchema> | null;
  questions: ReadTable<Tables['questions']['columns']>;
  answers: ReadTable<Tables['answers']['columns']>;
  responses: ReadTable<Tables['responses']['columns']>;
  /** The text of its document; null where it cannot be read. */
  provenance: string | null;
}
