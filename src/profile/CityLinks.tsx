import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { defaultView } from '../view/view';
import styles from './CityLinks.module.css';

interface CityLinksProps {
  city: City;
  /** Where the reader is: each place links to the other. */
  from: 'page' | 'map';
}

/** The ways on from a city. */
export function CityLinks({ city, from }: CityLinksProps) {
  const { t, path } = useI18n();
  return (
    <ul className={styles.links}>
      <li>
        {from === 'page' ? (
          <a href={path(paths.home) + formatView({ ...defaultView, city: city.id })}>
            {t('city.link.map')}
          </a>
        ) : (
          <a href={path(paths.city(city.id))}>{t('city.link.page')}</a>
        )}
      </li>
      <li>
        <a href={`/data/city/${city.id}.json`} download={`${city.id}.json`}>
          {t('city.link.json')}
        </a>
      </li>
    </ul>
  );
}
