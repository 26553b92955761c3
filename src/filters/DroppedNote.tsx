import { facets } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { Notice } from '../ui/Notice';
import type { UnknownId } from '../view/resolve';
import { setView, useUnknownIds, useView } from '../view/store';

/** Tells what the address asks for and does not get: ids that the atlas does not have, and what cannot be read. Dismissing takes it out of the address. */
export function DroppedNote() {
  const { t, list, language } = useI18n();
  const view = useView();
  const unknown = useUnknownIds();
  if (unknown.length === 0) return null;
  /** What a parameter is called on the page; one without a name there is called as the address calls it. */
  const called = ({ name, id }: UnknownId) => {
    const isQuestion = id.startsWith('survey:');
    const facet = name === 'group' && isQuestion ? 'survey' : facets.find((one) => one === name);
    if (facet) return t(`explore.facet.${facet}`);
    if (name === 'city' || name === 'cities') return t('explore.dropped.city');
    return name === 'camera' ? t('explore.dropped.camera') : name;
  };
  const names = unknown.map((one) =>
    t('explore.dropped.id', { name: called(one).toLocaleLowerCase(language), id: one.id }),
  );
  const dismiss = () => setView(() => view, 'replace');
  return (
    <Notice tone="word" action={{ label: t('explore.dropped.dismiss'), run: dismiss }}>
      {t('explore.dropped', { count: names.length, names: list(names) })}
    </Notice>
  );
}
