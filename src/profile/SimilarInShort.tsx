import { useMemo } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import type { City } from '../atlas/model';
import { createSimilarity } from '../atlas/similarity/measure';
import { standardWeights } from '../atlas/traits';
import { useI18n } from '../i18n/I18n';
import { Heading, type Level } from '../ui/Heading';
import { paths } from '../view/paths';
import { AlikeRow } from './AlikeRow';
import styles from './SimilarInShort.module.css';

/** How many stand in the row. */
const shown = 5;

interface SimilarInShortProps {
  city: City;
  level: Level;
}

/** The five cities most like one, beside the map, and the way to what they do that it has no record of. */
export function SimilarInShort({ city, level }: SimilarInShortProps) {
  const atlas = useAtlas();
  const { t, path } = useI18n();
  const alike = useMemo(
    () => createSimilarity(atlas).nearest(city, standardWeights, shown),
    [atlas, city],
  );
  return (
    <section className={styles.similar}>
      <Heading level={level}>{t('app.similar')}</Heading>
      <AlikeRow cities={alike.map((likeness) => likeness.city)} from="map" />
      <p>
        <a href={`${path(paths.city(city.id))}#similar`}>{t('city.ideas')}</a>
      </p>
    </section>
  );
}
