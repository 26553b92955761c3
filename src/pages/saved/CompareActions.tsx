import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { defaultView } from '../../view/view';
import styles from './ReadingList.module.css';

/** A comparison holds this many cities. */
export const mostCompared = 4;

/** What can be done with the chosen cities together. */
export function CompareActions({ chosen }: { chosen: readonly City[] }) {
  const { t, path } = useI18n();
  const count = chosen.length;
  if (count === 0) return <p>{t('reading.choose.none')}</p>;
  const view = formatView({ ...defaultView, cities: chosen.map(({ id }) => id) });
  return (
    <ul className={`${styles.together} needs-script`}>
      {count > 1 && (
        <li>
          <a href={path(paths.compare) + view}>{t('reading.compare', { count })}</a>
        </li>
      )}
      <li>
        <a href={path(paths.brief) + view}>{t('reading.brief', { count })}</a>
      </li>
      <li>{t('reading.most', { most: mostCompared })}</li>
    </ul>
  );
}
