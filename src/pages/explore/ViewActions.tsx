import { useI18n } from '../../i18n/I18n';
import { formatSearch } from '../../view/codec';
import { paths } from '../../view/paths';
import { useResult } from '../../view/ResultContext';
import { useView } from '../../view/store';
import styles from '../../ui/Actions.module.css';
import { ShareButton } from '../../share/ShareButton';

/** What can be done with the cities that match: print them, take them along. */
export function ViewActions() {
  const { t, path } = useI18n();
  const result = useResult();
  const search = useView((view) => formatSearch({ ...view, show: 'map', city: null }));
  return (
    <ul className={`${styles.actions} needs-script`}>
      <li>
        <a href={path(paths.brief) + search}>{t('app.nav.brief')}</a>
      </li>
      <li>
        <ShareButton shared={{ kind: 'view', result }} label={t('app.share')} />
      </li>
    </ul>
  );
}
