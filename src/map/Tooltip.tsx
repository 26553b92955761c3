import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import styles from './Tooltip.module.css';

/** Name, country and number of records of the city under the pointer. */
export function Tooltip({ city }: { city: City }) {
  const { t, country } = useI18n();
  return (
    <div className={styles.tooltip}>
      <strong>{city.name}</strong>
      <span>{country(city.country.code, city.country.name)}</span>
      <span>{t('map.records', { records: city.records.length })}</span>
    </div>
  );
}
