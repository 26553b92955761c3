import { withoutCodes } from './codes';
import { languageOfWord } from './language';
import { slug } from './slug';
import { plainKind, saysOf } from './words';

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
