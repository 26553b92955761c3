import type { City } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import { Mark } from '../../../map/Mark';
import { paths } from '../../../view/paths';
import { compareLink } from './compareLink';
import styles from './SimilarCities.module.css';

interface NeighbourProps {
  /** The city it is like. */
  of: City;
  city: City;
  reason: string;
}

/** A city like another, and why. */
export function Neighbour({ of, city, reason }: NeighbourProps) {
  const i18n = useI18n();
  const { t, path, country } = i18n;
  return (
    <li>
      <p className={styles.name}>
        <Mark profile={city.profile} />
        <a href={path(paths.city(city.id))}>{city.name}</a>
        <span className={styles.place}>
          <a href={path(paths.country(city.country.code))}>
            {country(city.country.code, city.country.name)}
          </a>
          {' · '}
          <span>{t('city.population', { count: city.population })}</span>
        </span>
      </p>
      <p className={styles.reason}>{reason}</p>
      <a
        className={`${styles.compare} needs-script`}
        href={compareLink([of, city], i18n)}
        aria-label={t('similar.compare.with', { city: of.name, other: city.name })}
      >
        {t('similar.compare')}
      </a>
    </li>
  );
}
