import type { FilterResult } from '../atlas/facets';
import type { Atlas } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { formatSearch } from '../view/codec';
import { paths } from '../view/paths';
import { useView } from '../view/store';
import styles from './Actions.module.css';
import { ShareButton } from './ShareButton';

/** What can be done with the cities that match: print them, take them along. */
export function ViewActions({ atlas, result }: { atlas: Atlas; result: FilterResult }) {
  const { t, path } = useI18n();
  const search = useView((view) => formatSearch({ ...view, show: 'map', city: null }));
  return (
    <ul className={`${styles.actions} needs-script`}>
      <li>
        <a href={path(paths.brief) + search}>{t('app.nav.brief')}</a>
      </li>
      <li>
        <ShareButton scope={{ kind: 'view', atlas, result }} label={t('app.share')} />
      </li>
    </ul>
  );
}
