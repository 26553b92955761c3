import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { Mark } from '../map/Mark';
import { paths } from '../view/paths';
import { ViewLink } from '../view/ViewLink';
import styles from './AlikeRow.module.css';

interface AlikeRowProps {
  cities: readonly City[];
  /** Where the reader is, and stays. */
  from: 'page' | 'map';
}

/** Cities as discs in a row, each a way to the city. */
export function AlikeRow({ cities, from }: AlikeRowProps) {
  const { path, country } = useI18n();
  return (
    <ul className={styles.row}>
      {cities.map((city) => {
        const shown = (
          <>
            <Mark profile={city.profile} />
            <b>{city.name}</b> <small>{country(city.country.code, city.country.name)}</small>
          </>
        );
        return (
          <li key={city.id}>
            {from === 'map' ? (
              <ViewLink change={{ city: city.id }}>{shown}</ViewLink>
            ) : (
              <a href={path(paths.city(city.id))}>{shown}</a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
