import { useAtlas } from '../../../atlas/AtlasContext';
import type { City } from '../../../atlas/model';
import { othersDo, type OthersDo as Others } from '../../../atlas/similarity/others';
import { useI18n } from '../../../i18n/I18n';
import { CapabilityMark } from '../../../map/CapabilityMark';
import { paths } from '../../../view/paths';
import styles from './OthersDo.module.css';

/** So many are shown; the rest open. */
const atFirst = 5;

interface OthersDoProps {
  city: City;
  /** The cities like it. */
  others: readonly City[];
}

/** What cities like one do that it has no record of: each leads to the record. */
export function OthersDo({ city, others }: OthersDoProps) {
  const atlas = useAtlas();
  const { t } = useI18n();
  const practices = othersDo(atlas, city, others);
  const name = { city: city.name };
  return (
    <section aria-labelledby="others-do" className={styles.others}>
      <h3 id="others-do">{t('similar.others', name)}</h3>
      {practices.length === 0 ? (
        <p>{t('similar.others.none', name)}</p>
      ) : (
        <>
          <p className={styles.why}>{t('similar.others.why', name)}</p>
          <Ideas ideas={practices.slice(0, atFirst)} total={others.length} />
          {practices.length > atFirst && (
            <details className={styles.more}>
              <summary>{t('similar.more', { count: practices.length - atFirst })}</summary>
              <Ideas ideas={practices.slice(atFirst)} total={others.length} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface IdeasProps {
  ideas: readonly Others[];
  /** How many cities were asked. */
  total: number;
}

/** Practices, each with the cities that have it on record. */
function Ideas({ ideas, total }: IdeasProps) {
  const { t, word, path } = useI18n();
  return (
    <ul className={styles.list}>
      {ideas.map(({ practice, cities }) => (
        <li key={practice.id}>
          <p className={styles.practice}>
            <CapabilityMark capability={practice.capability} />
            <a href={path(paths.practice(practice.id))}>
              {word(`practice.${practice.id}`, practice.label)}
            </a>
          </p>
          <p className={styles.where}>
            <span>{t('similar.others.count', { count: cities.length, total })}</span>{' '}
            {cities.map((other, i) => (
              <span key={other.id}>
                {i > 0 && <span>, </span>}
                <a href={`${path(paths.city(other.id))}#practice-${practice.id}`}>{other.name}</a>
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
