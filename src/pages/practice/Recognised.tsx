import type { City } from '../../atlas/model';
import { schemes } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { CityLine } from './CityLine';
import styles from './Recognised.module.css';

/** Which of the cities others have recognised, scheme by scheme. */
export function Recognised({ cities }: { cities: readonly City[] }) {
  const { word } = useI18n();
  return (
    <dl className={styles.schemes}>
      {schemes.map((scheme) => {
        const found = cities.filter(({ recognitions }) => recognitions.includes(scheme));
        if (found.length === 0) return null;
        return (
          <div key={scheme}>
            <dt>{word(`scheme.${scheme}`, scheme)}</dt>
            <dd>
              <CityLine cities={found} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
