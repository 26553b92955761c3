import { useAtlas } from '../../atlas/AtlasContext';
import type { City, Practice } from '../../atlas/model';
import type { Practices } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { PracticeMeaning } from '../../ui/PracticeMeaning';
import { paths } from '../../view/paths';
import { PracticeMap } from './PracticeMap';
import styles from './PracticesPage.module.css';

interface PracticeCardProps {
  practice: Practice;
  /** Its newest example; none where nothing is on record. */
  newest: Practices['newest'][number] | undefined;
}

/** A practice in short; its name leads to its page. */
export function PracticeCard({ practice, newest }: PracticeCardProps) {
  const atlas = useAtlas();
  const { t, word, path } = useI18n();
  const { id, label, definition } = practice;
  const cities = citiesWith(atlas.cities, practice);
  return (
    <li className={styles.card}>
      <h3>
        <a href={path(paths.practice(id))}>{word(`practice.${id}`, label)}</a>
      </h3>
      <PracticeMap cities={cities} />
      <p className={styles.count}>
        {t('practices.count', { cities: cities.length, all: atlas.cities.length })}
      </p>
      <p className={styles.definition}>
        <PracticeMeaning id={id} definition={definition} />
      </p>
      <Newest newest={newest} />
    </li>
  );
}

/** The newest example: the record in its city. */
function Newest({ newest }: Pick<PracticeCardProps, 'newest'>) {
  const { cityById } = useAtlas();
  const { t, path, language } = useI18n();
  const city = newest && cityById.get(newest.city);
  if (!newest || !city) return <p className={styles.newest}>{t('practices.none')}</p>;
  const year = newest.startYear ?? newest.endYear;
  return (
    <p className={styles.newest}>
      <span>{t('practices.newest')}</span>{' '}
      <a href={`${path(paths.city(city.id))}#${newest.id}`} lang={english(language)}>
        {newest.name}
      </a>
      <span>{`, ${[city.name, year].filter((part) => part !== null).join(', ')}`}</span>
    </p>
  );
}

/** The cities that have a practice on record. */
function citiesWith(cities: readonly City[], practice: Practice): City[] {
  return cities.filter(({ records }) => records.some((record) => record.practice === practice));
}
