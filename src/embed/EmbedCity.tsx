import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { LoadNotice } from '../atlas/LoadNotice';
import type { City } from '../atlas/model';
import { cityQuery } from '../atlas/queries';
import { CityCounts } from '../profile/CityCounts';
import { CityHead } from '../profile/CityHead';
import { CityRecords } from '../profile/CityRecords';
import { textsOf } from '../profile/translate/translation';
import { WithTranslation } from '../profile/translate/WithTranslation';
import { useCityTold } from '../profile/useCityTold';
import { useI18n } from '../i18n/I18n';
import styles from './Embedded.module.css';

interface EmbedCityProps {
  city: City;
  onClose: () => void;
}

/** A city in the small frame: name, what is on record, each with its source. */
export default function EmbedCity({ city, onClose }: EmbedCityProps) {
  const { t } = useI18n();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  const heading = useRef<HTMLHeadingElement>(null);
  useCityTold(city);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article>
      <button type="button" className={styles.toggle} onClick={onClose}>
        {t('embed.close')}
      </button>
      <CityHead city={city} details={data} level={2} headingRef={heading} />
      <LoadNotice query={query} />
      {data && (
        <>
          <CityCounts details={data} />
          <WithTranslation texts={textsOf(data)} of="city">
            <CityRecords details={data} level={3} title={t('city.onRecord')} />
          </WithTranslation>
        </>
      )}
    </article>
  );
}
