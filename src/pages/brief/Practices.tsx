import type { AtlasRecord, Practice } from '../../atlas/model';
import { capabilities } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import styles from './Counts.module.css';
import { CountTable } from './CountTable';

/** How many cities have each practice on record, under the four capabilities. */
export function Practices({ records }: { records: readonly AtlasRecord[] }) {
  const { t, word } = useI18n();
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
            .map(([{ id, label }, { size }]) => [word(`practice.${id}`, label), size] as const)
            .sort(([, a], [, b]) => b - a);
          if (rows.length === 0) return null;
          return (
            <CountTable
              key={capability}
              title={word(`capability.${capability}`, capability)}
              heads={[t('brief.practice'), t('brief.practice.cities')]}
              rows={rows}
            />
          );
        })}
      </div>
    </section>
  );
}
