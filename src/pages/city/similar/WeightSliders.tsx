import type { ReactNode } from 'react';
import { standardWeights, traits } from '../../../atlas/traits';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { setView, useView } from '../../../view/store';
import styles from './WeightSliders.module.css';

interface WeightSlidersProps {
  /** The heaviest weight. */
  most: number;
  /** What comes of it, in words: spoken as it changes. */
  children: ReactNode;
}

/** How much each trait counts, to be set by the reader; it stands in the address. */
export function WeightSliders({ most, children }: WeightSlidersProps) {
  const { t } = useI18n();
  const weigh = useView((view) => view.weigh);
  const asUsual = traits.every((trait) => weigh[trait] === standardWeights[trait]);
  return (
    <details className={`${styles.weights} needs-script`}>
      <summary>{t('similar.weigh')}</summary>
      <div className={styles.sliders}>
        {traits.map((trait) => {
          const weight = t('similar.weight', { weight: weigh[trait] });
          return (
            <label key={trait} className={styles.slider}>
              <span>{t(`similar.trait.${trait}`)}</span>
              <input
                type="range"
                min={0}
                max={most}
                step={1}
                value={weigh[trait]}
                aria-valuetext={weight}
                aria-label={t(`similar.trait.${trait}`)}
                onChange={({ target }) =>
                  setView({ weigh: { ...weigh, [trait]: Number(target.value) } }, 'replace')
                }
              />
              <span className={styles.weight} aria-hidden="true">
                {weight}
              </span>
            </label>
          );
        })}
      </div>
      <div className={styles.outcome}>
        <span data-said="">{children}</span>
        <Button disabled={asUsual} onClick={() => setView({ weigh: standardWeights }, 'replace')}>
          {t('similar.reset')}
        </Button>
      </div>
    </details>
  );
}
