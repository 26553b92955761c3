import { useMemo } from 'react';
import { facets } from '../atlas/filter';
import type { Atlas } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { Notice } from '../ui/Notice';
import { settleView, type Dropped } from '../view/settle';
import { setView, useView } from '../view/store';

/** Tells what the address asks for and does not get: ids that the atlas does not have, and what cannot be read. Dismissing takes it out of the address. */
export function DroppedNote({ atlas }: { atlas: Atlas }) {
  const { t, list, language } = useI18n();
  const asked = useView((view) => view);
  const { view, dropped } = useMemo(() => settleView(asked, atlas), [asked, atlas]);
  if (dropped.length === 0) return null;
  /** What a parameter is called on the page; one without a name there is called as the address calls it. */
  const called = ({ name, id }: Dropped) => {
    const isQuestion = id.startsWith('survey:');
    const facet = name === 'group' && isQuestion ? 'survey' : facets.find((one) => one === name);
    if (facet) return t(`explore.facet.${facet}`);
    if (name === 'city' || name === 'cities') return t('explore.dropped.city');
    return name === 'camera' ? t('explore.dropped.camera') : name;
  };
  const names = dropped.map((one) =>
    t('explore.dropped.id', { name: called(one).toLocaleLowerCase(language), id: one.id }),
  );
  const dismiss = () => setView(() => view, 'replace');
  return (
    <Notice tone="word" action={{ label: t('explore.dropped.dismiss'), run: dismiss }}>
      {t('explore.dropped', { count: names.length, names: list(names) })}
    </Notice>
  );
}
