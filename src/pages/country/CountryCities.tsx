import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { Mark } from '../../map/Mark';
import { paths } from '../../view/paths';
import styles from './CountryCities.module.css';

/** The cities of a country by name, with their marks and how much is on record. */
export function CountryCities({ cities }: { cities: readonly City[] }) {
  const { t, path, compare } = useI18n();
  const sorted = [...cities].sort((a, b) => compare(a.name, b.name));
  return (
    <ul className={styles.cities}>
      {sorted.map(({ id, name, profile, records }) => (
        <li key={id}>
          <Mark profile={profile} />
          <a href={path(paths.city(id))}>{name}</a>
          <span className={styles.count}>
            {records.length > 0
              ? t('city.records', { count: records.length })
              : t('city.capability.none')}
          </span>
        </li>
      ))}
    </ul>
  );
}
