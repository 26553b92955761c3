import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';
import styles from './SameCountry.module.css';

/** The other cities of the atlas in the same country. */
export function SameCountry({ city }: { city: City }) {
  const atlas = useAtlas();
  const { t, path, country, compare } = useI18n();
  const others = atlas.cities
    .filter((other) => other.country === city.country && other !== city)
    .sort((a, b) => compare(a.name, b.name));
  if (others.length === 0) return null;
  const name = country(city.country.code, city.country.name);
  return (
    <nav className={styles.others} aria-labelledby="same-country">
      <h2 id="same-country" className={styles.title}>
        {t('city.others', { country: name })}
      </h2>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <a href={path(paths.city(other.id))}>{other.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
