import { facets } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { Notice } from '../ui/Notice';
import { setView, useUnknownIds, useView } from '../view/store';

/** Tells which ids of the address the atlas does not have; dismissing takes them out of it. */
export function DroppedNote() {
  const { t, list, language } = useI18n();
  const view = useView();
  const unknown = useUnknownIds();
  if (unknown.length === 0) return null;
  const called = (name: string) => {
    // Only questions of surveys can be missing among what groups.
    const facet = name === 'group' ? 'survey' : facets.find((one) => one === name);
    return facet ? t(`explore.facet.${facet}`) : t('explore.dropped.city');
  };
  const names = unknown.map(({ name, id }) =>
    t('explore.dropped.id', { name: called(name).toLocaleLowerCase(language), id }),
  );
  const dismiss = () => setView(() => view, 'replace');
  return (
    <Notice tone="word" action={{ label: t('explore.dropped.dismiss'), run: dismiss }}>
      {t('explore.dropped', { count: names.length, names: list(names) })}
    </Notice>
  );
}
