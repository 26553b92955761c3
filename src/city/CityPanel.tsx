import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { LoadNotice } from '../atlas/LoadNotice';
import type { Atlas, City } from '../atlas/model';
import { cityQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';
import { CityHead } from './CityHead';
import { CityLinks } from './CityLinks';
import styles from './CityPanel.module.css';
import { CityRecords } from './CityRecords';

interface CityPanelProps {
  atlas: Atlas;
  city: City;
  onClose: () => void;
}

/** A city in the column beside the map. Its name is there at once, its texts when they arrive. One instance per city (`key`). */
export function CityPanel({ atlas, city, onClose }: CityPanelProps) {
  const { t } = useI18n();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article>
      <button type="button" className={styles.back} onClick={onClose}>
        {t('city.back')}
      </button>
      <CityHead city={city} details={data} level={2} headingRef={heading} />
      <CityLinks city={city} from="map" />
      <LoadNotice query={query} />
      {data && <CityRecords atlas={atlas} details={data} level={3} />}
    </article>
  );
}
