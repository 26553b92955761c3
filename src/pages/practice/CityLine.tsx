import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';
import styles from './CityLine.module.css';

/** Cities as links in a line, by name. */
export function CityLine({ cities }: { cities: readonly City[] }) {
  const { path, compare } = useI18n();
  const sorted = [...cities].sort((a, b) => compare(a.name, b.name));
  return (
    <ul className={styles.cities}>
      {sorted.map(({ id, name }) => (
        <li key={id}>
          <a href={path(paths.city(id))}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
