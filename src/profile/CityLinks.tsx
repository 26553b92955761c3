import type { ReactNode } from 'react';
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
  /** What else can be done with the city. */
  children?: ReactNode;
}

/** The ways on from a city; its files last, in a part that opens without scripts. */
export function CityLinks({ city, from, children }: CityLinksProps) {
  const { t, path } = useI18n();
  return (
    <div className={styles.links}>
      {from === 'page' ? (
        <a href={path(paths.home) + formatView({ ...defaultView, city: city.id })}>
          {t('city.link.map')}
        </a>
      ) : (
        <a href={path(paths.city(city.id))}>{t('city.link.page')}</a>
      )}
      {children}
      <details className={styles.more}>
        <summary>{t('city.more')}</summary>
        <ul>
          <li className="needs-script">
            <a href={path(paths.brief) + formatView({ ...defaultView, city: city.id })}>
              {t('app.nav.brief')}
            </a>
          </li>
          <li>
            <a href={`/city/${city.id}.csv`} download={`${city.id}.csv`}>
              {t('city.file.csv')}
            </a>
          </li>
          <li>
            <a href={`/data/city/${city.id}.json`} download={`${city.id}.json`}>
              {t('city.file.json')}
            </a>
          </li>
        </ul>
      </details>
    </div>
  );
}
