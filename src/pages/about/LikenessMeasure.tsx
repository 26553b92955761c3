import { constants } from '../../atlas/similarity/measure';
import { heaviest, standardWeights, traits } from '../../atlas/traits';
import { useI18n } from '../../i18n/I18n';
import { Linked } from '../../ui/Linked';
import { goodall, gower, sparckJones } from '../../atlas/references';
import styles from './LikenessMeasure.module.css';

/** The numbers in the words are those of the measure itself. */
const values = {
  ...constants.half,
  sameRegion: constants.sameRegion,
  halfCertain: constants.halfCertain,
  standard: standardWeights.size,
  heaviest,
};
const links = { gower, goodall, sparckJones };

/** How cities like one are found: the formula, its parts, where it comes from and what it cannot do. */
export function LikenessMeasure() {
  const { t } = useI18n();
  return (
    <>
      <p>
        <Linked id="about.similar.intro" links={links} />
      </p>
      <p className={styles.formula}>{t('about.similar.formula')}</p>
      <p>{t('about.similar.weights', values)}</p>
      <ul>
        {traits.map((trait) => (
          <li key={trait}>{t(`about.similar.${trait}`, values)}</li>
        ))}
      </ul>
      <p>
        <Linked id="about.similar.unknown" links={links} />
      </p>
      <p>{t('about.similar.itself')}</p>
      <p>{t('about.similar.limits', values)}</p>
    </>
  );
}
