import { useI18n } from '../../i18n/I18n';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { useView } from '../../view/store';
import { defaultView } from '../../view/view';
import styles from '../../ui/Actions.module.css';

/** What can be done with a comparison: print it. */
export function CompareActions() {
  const { t, path } = useI18n();
  const cities = useView((view) => view.cities);
  return (
    <ul className={`${styles.actions} needs-script`}>
      <li>
        <a href={path(paths.brief) + formatView({ ...defaultView, cities })}>
          {t('app.nav.brief')}
        </a>
      </li>
    </ul>
  );
}
