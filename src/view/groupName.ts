import type { Atlas } from '../atlas/model';
import { labeller } from '../atlas/sentence';
import type { Translator } from '../i18n/translator';
import type { CityGroup } from './groups';

/** Groups that are no option of a filter have names of their own. */
const named = ['none', 'unanswered', 'eu', 'other'] as const;

/** What a group is called, in the reader's language; the answers of a survey are in the survey's. */
export function groupNamer(
  atlas: Atlas,
  i18n: Translator,
): (group: Pick<CityGroup, 'id' | 'facet'>) => string {
  const { t, word } = i18n;
  const answers = new Map(
    atlas.questions.flatMap((question) => question.answers.map(({ id, label }) => [id, label])),
  );
  const ofFacet = labeller(atlas, i18n);
  return ({ facet, id }) => {
    if (facet === 'survey') return answers.get(id) ?? id;
    if (facet) return ofFacet(facet, id);
    const own = named.find((name) => name === id);
    return own ? t(`group.${own}`) : word(`capability.${id}`, id);
  };
}
