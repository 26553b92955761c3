import { useAtlas } from '../../atlas/AtlasContext';
import { sizes } from '../../atlas/model';
import { statuses } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import styles from './Counts.module.css';
import { CountTable } from './CountTable';

/** How many of a list there are under each name, names without any left out. */
function countBy<T>(list: readonly T[], namesOf: (one: T) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const one of list) {
    for (const name of namesOf(one)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Cities by region and size, records by challenge and status. */
export function AtlasFigures() {
  const atlas = useAtlas();
  const { t, word } = useI18n();
  const { cities, records, regions, challenges } = atlas;
  const inRegion = countBy(cities, ({ country }) => [country.region.id]);
  const ofSize = countBy(cities, ({ size }) => [size]);
  const on = countBy(records, (record) => record.challenges.map(({ id }) => id));
  const at = countBy(records, ({ status }) => [status]);
  const tables = [
    [
      'brief.by.region',
      regions.map(({ id, label }) => [word(`region.${id}`, label), inRegion.get(id)]),
    ],
    ['brief.by.size', sizes.map((id) => [word(`size.${id}`, id), ofSize.get(id)])],
    [
      'brief.by.challenge',
      challenges.map(({ id, label }) => [word(`challenge.${id}`, label), on.get(id)]),
    ],
    ['brief.by.status', statuses.map((id) => [word(`status.${id}`, id), at.get(id)])],
  ] as const;
  return (
    <section>
      <h2>{t('brief.figures')}</h2>
      <div className={styles.groups}>
        {tables.map(([title, rows]) => (
          <CountTable
            key={title}
            title={t(title)}
            heads={[t('brief.figures.name'), t('brief.figures.count')]}
            rows={rows.map(([name, count]) => [String(name), Number(count ?? 0)])}
          />
        ))}
      </div>
    </section>
  );
}
