import { LoadNotice } from '../../atlas/LoadNotice';
import type { City } from '../../atlas/model';
import { cityQuery } from '../../atlas/queries';
import { useI18n } from '../../i18n/I18n';
import { Mark } from '../../map/Mark';
import { Button } from '../../ui/Button';
import { paths } from '../../view/paths';
import styles from './ChosenCities.module.css';

interface ChosenCitiesProps {
  cities: readonly City[];
  onRemove: (city: City) => void;
}

/** The cities compared, each with a way out, and how its texts are coming. */
export function ChosenCities({ cities, onRemove }: ChosenCitiesProps) {
  const { t, path, country } = useI18n();
  return (
    <ul className={styles.chosen} aria-label={t('compare.chosen')}>
      {cities.map((city) => (
        <li key={city.id}>
          <Mark profile={city.profile} />
          <a href={path(paths.city(city.id))}>{city.name}</a>
          <span className={styles.country}>{country(city.country.code, city.country.name)}</span>
          <Button
            aria-label={t('compare.remove.city', { city: city.name })}
            onClick={() => onRemove(city)}
          >
            {t('compare.remove')}
          </Button>
          <div className={styles.notice}>
            <LoadNotice query={cityQuery(city.id)} />
          </div>
        </li>
      ))}
    </ul>
  );
}
