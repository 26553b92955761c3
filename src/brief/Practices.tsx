import type { AtlasRecord, Practice } from '../atlas/model';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import styles from './Practices.module.css';

/** How many cities have each practice on record, under the four capabilities. */
export function Practices({ records }: { records: readonly AtlasRecord[] }) {
  const { t, word, number } = useI18n();
  const cities = new Map<Practice, Set<string>>();
  for (const { practice, city } of records) {
    cities.set(practice, (cities.get(practice) ?? new Set()).add(city.id));
  }
  return (
    <section>
      <h2>{t('brief.practices')}</h2>
      <div className={styles.groups}>
        {capabilities.map((capability) => {
          const rows = [...cities]
            .filter(([practice]) => practice.capability === capability)
            .sort(([, a], [, b]) => b.size - a.size);
          if (rows.length === 0) return null;
          return (
            <table key={capability} className={styles.practices}>
              <caption>{word(`capability.${capability}`, capability)}</caption>
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">{t('brief.practice')}</th>
                  <th scope="col">{t('brief.practice.cities')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(([{ id, label }, inside]) => (
                  <tr key={id}>
                    <th scope="row">{word(`practice.${id}`, label)}</th>
                    <td>{number(inside.size)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
    </section>
  );
}
