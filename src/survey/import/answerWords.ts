import { languageOfWord } from './language';
import { slug } from './slug';
import { plainKind, saysOf } from './words';

/** Tools can write what they call an answer behind it: `No(ID16)` of EUSurvey, `No [A2]` of LimeSurvey. */
const coded = /^(.*\S)\s*(?:\(([A-Za-z]{0,4}\d{1,6})\)|\[([A-Za-z]{0,4}\d{1,6})\])$/s;

/** The texts without their codes, where every one has its own. */
export function withoutCodes(answers: readonly string[]): ReadonlyMap<string, string> {
  const found = answers.map((answer) => coded.exec(answer));
  const codes = new Set(found.map((match) => match?.[2] ?? match?.[3]));
  const areCoded = answers.length > 1 && found.every(Boolean) && codes.size === answers.length;
  return new Map(
    answers.map((answer, at) => [answer, oneLine((areCoded && found[at]?.[1]) || answer)]),
  );
}

/** Texts of an export may run over several lines; a label is one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a cell's words are those that its answer is told by, but for a code or a line break. */
export const isWordOf = (cell: string, label: string): boolean =>
  oneLine(cell) === label || oneLine(coded.exec(cell)?.[1] ?? '') === label;

/**
 * How answers are called, and what they say. Yes in several languages is one
 * answer, called as in the language of the survey; so is no.
 */
export function wordsFor(counts: ReadonlyMap<string, number>, language = 'en') {
  const ids = new Set<string>();
  const texts = withoutCodes([...counts.keys()].sort());
  const joined = new Map<string, string[]>();
  for (const [cell, text] of texts) {
    const key = plainKind(text) ?? text;
    joined.set(key, [...(joined.get(key) ?? []), cell]);
  }
  const known = [...joined.values()].map((cells) => {
    const isOwn = (cell: string) => Number(languageOfWord(cell) === language);
    const [most = ''] = cells.toSorted(
      (a, b) => isOwn(b) - isOwn(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
    );
    return { cells, label: texts.get(most) ?? most };
  });
  const answers = known
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
    .map(({ cells, label }) => ({ cells, label, id: slug(label, ids) }));
  return {
    answers: Object.fromEntries(
      answers.flatMap(({ cells, id }) => cells.map((cell) => [cell, id])),
    ),
    labels: Object.fromEntries(answers.map(({ id, label }) => [id, label])),
    says: Object.fromEntries(
      answers.flatMap(({ id, label }) => {
        const says = saysOf(label);
        return says ? [[id, says] as const] : [];
      }),
    ),
  };
}
