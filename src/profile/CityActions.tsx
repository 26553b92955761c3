import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { KeepButton } from '../saved/KeepButton';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { defaultView } from '../view/view';
import styles from '../ui/Actions.module.css';
import { ShareButton } from '../share/ShareButton';

/** What can be done with a city: compare it, share it, save it. */
export function CityActions({ city }: { city: City }) {
  const { t, path } = useI18n();
  return (
    <ul className={`${styles.actions} needs-script`}>
      <li>
        <a href={path(paths.compare) + formatView({ ...defaultView, cities: [city.id] })}>
          {t('app.nav.compare')}
        </a>
      </li>
      <li>
        <ShareButton shared={{ kind: 'city', city }} label={t('app.share')} />
      </li>
      <li>
        <KeepButton kind="cities" id={city.id} name={city.name} />
      </li>
    </ul>
  );
}
