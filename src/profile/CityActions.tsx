import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { KeepButton } from '../saved/KeepButton';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { defaultView } from '../view/view';
import styles from '../ui/Actions.module.css';
import { ShareButton } from '../share/ShareButton';

/** What can be done with a city: find others like it, compare it, print it, take it along. */
export function CityActions({ city }: { city: City }) {
  const { t, path } = useI18n();
  const of = (view: Partial<typeof defaultView>) => formatView({ ...defaultView, ...view });
  return (
    <ul className={`${styles.actions} needs-script`}>
      <li>
        <a href={`${path(paths.city(city.id))}#similar`}>{t('app.similar')}</a>
      </li>
      <li>
        <a href={path(paths.compare) + of({ cities: [city.id] })}>{t('app.nav.compare')}</a>
      </li>
      <li>
        <a href={path(paths.brief) + of({ city: city.id })}>{t('app.nav.brief')}</a>
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
