import { useDeferredValue, useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { City } from '../../../atlas/model';
import { createSimilarity } from '../../../atlas/similarity/measure';
import { reasonOf } from '../../../atlas/similarity/reasons';
import { sharedOf } from '../../../atlas/similarity/shared';
import { heaviest, traits } from '../../../atlas/traits';
import { useI18n } from '../../../i18n/I18n';
import { Linked } from '../../../ui/Linked';
import { paths } from '../../../view/paths';
import { useView } from '../../../view/store';
import { AlikeRow } from '../../../profile/AlikeRow';
import { compareLink, letterLink } from './compareLink';
import { Neighbour } from './Neighbour';
import { OthersDo } from './OthersDo';
import styles from './SimilarCities.module.css';
import { WeightSliders } from './WeightSliders';

/** How many cities like one are shown. */
const shown = 10;
/** How many of them stand in the row. */
const inRow = 5;
/** A comparison holds the city and this many more. */
const compared = 3;

/** The cities most like one, what they do that it has no record of, and why they are like it. */
export function SimilarCities({ city }: { city: City }) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const { t, path } = i18n;
  const weights = useDeferredValue(useView(({ weigh }) => weigh));
  const similarity = useMemo(() => createSimilarity(atlas), [atlas]);
  const neighbours = useMemo(
    () =>
      similarity.nearest(city, weights, shown).map((likeness) => {
        const shared = sharedOf(atlas, similarity.kinds, city, likeness.city);
        return { city: likeness.city, reason: reasonOf(likeness.city, shared, weights, i18n) };
      }),
    [atlas, similarity, city, weights, i18n],
  );
  const name = city.name;
  const others = neighbours.map((neighbour) => neighbour.city);
  const first = others.slice(0, compared);
  const anything = traits.some((trait) => weights[trait] > 0);
  const now = t('similar.now', { city: name, cities: i18n.list(first.map((other) => other.name)) });
  return (
    <section id="similar" aria-labelledby="similar-title" className={styles.similar}>
      <h2 id="similar-title">{t('similar.title', { city: name })}</h2>
      {anything && (
        <>
          <AlikeRow cities={others.slice(0, inRow)} from="page" />
          <OthersDo city={city} others={others} />
          <p className={styles.ways}>
            <a className="needs-script" href={letterLink(city, i18n)}>
              {t('similar.letter')}
            </a>
            <a className="needs-script" href={compareLink([city, ...first], i18n)}>
              {t('similar.compare.three', { city: name })}
            </a>
          </p>
        </>
      )}
      <details className={styles.all}>
        <summary>{t('similar.all', { count: shown })}</summary>
        <p className={styles.lede}>
          <span>{t('similar.lede', { city: name })}</span>{' '}
          <Linked id="similar.how" links={{ a: `${path(paths.about)}#similar` }} />
        </p>
        {anything && (
          <ol className={styles.list}>
            {neighbours.map((neighbour) => (
              <Neighbour key={neighbour.city.id} of={city} {...neighbour} />
            ))}
          </ol>
        )}
      </details>
      <WeightSliders most={heaviest}>
        {anything ? now : t('similar.nothing', { city: name })}
      </WeightSliders>
    </section>
  );
}
