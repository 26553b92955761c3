import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import styles from './Cities.module.css';

/** More are counted: on paper their names would fill a book. */
const mostNamed = 3_000;

/** Every city by its country, in running text: a hundred and more fit on half a page. */
export function Cities({ cities }: { cities: readonly City[] }) {
  const { t, country, compare } = useI18n();
  const byCountry = new Map<string, string[]>();
  for (const city of cities) {
    const where = country(city.country.code, city.country.name);
    byCountry.set(where, [...(byCountry.get(where) ?? []), city.name]);
  }
  const groups = [...byCountry].sort(([a], [b]) => compare(a, b));
  return (
    <section>
      <h2>{t('brief.cities', { count: cities.length })}</h2>
      <ul className={styles.countries}>
        {groups.map(([name, inside]) => (
          <li key={name}>
            <b>{name}</b>{' '}
            {cities.length > mostNamed ? inside.length : inside.sort(compare).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
