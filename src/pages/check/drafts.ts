import * as v from 'valibot';
import {
  answersFormat,
  answersVersion,
  verdicts,
  type Answer,
  type Answers,
} from '../../atlas/answers';
import { sourceKinds, statuses } from '../../atlas/schema';
import { persisted } from '../../ui/persisted';

const verdictSchema = v.object({
  answer: v.nullable(v.picklist(verdicts)),
  /** What changed, where that is said, the year it ended, why it is not the city's. */
  what: v.string(),
  where: v.string(),
  when: v.string(),
  why: v.string(),
});
export type DraftAnswer = v.InferOutput<typeof verdictSchema>;

const newSchema = v.object({
  /** Tells it from the others while the page is open. */
  key: v.number(),
  practice: v.string(),
  name: v.string(),
  summary: v.string(),
  status: v.picklist(statuses),
  start: v.string(),
  title: v.string(),
  publisher: v.string(),
  kind: v.picklist(sourceKinds),
  language: v.string(),
  url: v.string(),
});
export type DraftAddition = v.InferOutput<typeof newSchema>;

const checkSchema = v.object({
  answers: v.record(v.string(), verdictSchema),
  added: v.array(newSchema),
  from: v.string(),
});
/** What a city has filled in so far. */
export type DraftCheck = v.InferOutput<typeof checkSchema>;

export const noAnswer: DraftAnswer = { answer: null, what: '', where: '', when: '', why: '' };
export const noCheck: DraftCheck = { answers: {}, added: [], from: '' };
/** @param language of the page: the likeliest of the document */
export const noAddition = (language: string, others: readonly DraftAddition[]): DraftAddition => ({
  key: Math.max(0, ...others.map(({ key }) => key)) + 1,
  practice: '',
  name: '',
  summary: '',
  status: 'active',
  start: '',
  title: '',
  publisher: '',
  kind: 'city',
  language,
  url: '',
});

/** What was begun, by city. It stays in the tab: a reload loses nothing, and nobody finds it on the device later. */
export const checks = persisted<{ checks: Readonly<Record<string, DraftCheck>> }>({
  name: 'checks',
  initial: { checks: {} },
  area: () => sessionStorage,
  read: (text) => ({ checks: v.parse(v.record(v.string(), checkSchema), JSON.parse(text)) }),
  write: ({ checks: all }) => (Object.keys(all).length === 0 ? null : JSON.stringify(all)),
});

export function keepCheck(city: string, check: DraftCheck): void {
  checks.setState({ checks: { ...checks.getState().checks, [city]: check } });
}

/** An answer without what belongs to another; null where none was given. */
function answerOf(record: string, draft: DraftAnswer): Answer | null {
  switch (draft.answer) {
    case null:
      return null;
    case 'same':
      return { record, answer: 'same' };
    case 'changed':
      return { record, answer: 'changed', what: draft.what.trim(), where: draft.where.trim() };
    case 'ended':
      return { record, answer: 'ended', when: Number(draft.when) };
    case 'not-ours':
      return { record, answer: 'not-ours', why: draft.why.trim() };
  }
}

/**
 * What was filled in, as the file that the editor's command reads.
 * @param records ids of the city's records, in the order of the page
 */
export function answersOf(
  { answers, added, from }: DraftCheck,
  {
    city,
    records,
    data,
    date,
  }: { city: string; records: readonly string[] } & Pick<Answers, 'data' | 'date'>,
): Answers {
  return {
    format: answersFormat,
    version: answersVersion,
    city,
    data,
    date,
    from: from.trim(),
    answers: records.flatMap((id) => answerOf(id, answers[id] ?? noAnswer) ?? []),
    added: added.map(({ key: _key, start, title, publisher, kind, language, url, ...rest }) => ({
      ...rest,
      name: rest.name.trim(),
      summary: rest.summary.trim(),
      startYear: start === '' ? null : Number(start),
      source: {
        title: title.trim(),
        publisher: publisher.trim(),
        kind,
        language: language.trim(),
        url: url.trim(),
      },
    })),
  };
}
