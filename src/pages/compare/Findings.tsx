import { useAtlas } from '../../atlas/AtlasContext';
import type { City, Practice } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { Facts } from '../../ui/Facts';
import { findingsOf } from './findings';
import styles from './Findings.module.css';

/** What the cities have in common on record, and what only one of them has, in words. */
export function Findings({ cities }: { cities: readonly City[] }) {
  const atlas = useAtlas();
  const { t, word, list } = useI18n();
  const { everywhere, onlyIn, recognitions } = findingsOf(atlas, cities);
  const count = cities.length;
  const shared = list(recognitions.map((scheme) => word(`scheme.${scheme}`, scheme)));
  return (
    <Facts
      facts={[
        [t('compare.all', { count }), <Practices key="all" practices={everywhere} />],
        ...onlyIn.map(
          ({ city, practices }) =>
            [
              t('compare.only', { city: city.name }),
              <Practices key={city.id} practices={practices} />,
            ] as const,
        ),
        ...(recognitions.length > 0 ? [[t('compare.recognised', { count }), shared] as const] : []),
      ]}
    />
  );
}

/** Practices that lead to their rows of the table. */
function Practices({ practices }: { practices: readonly Practice[] }) {
  const { t, word } = useI18n();
  if (practices.length === 0) return <span>{t('compare.none')}</span>;
  return (
    <ul className={styles.practices}>
      {practices.map(({ id, label }) => (
        <li key={id}>
          <a href={`#row-${id}`}>{word(`practice.${id}`, label)}</a>
        </li>
      ))}
    </ul>
  );
}
