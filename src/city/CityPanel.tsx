import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { LoadNotice } from '../atlas/LoadNotice';
import type { Atlas, City } from '../atlas/model';
import { cityQuery } from '../atlas/queries';
import type { CityDetails } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { CityCounts } from './CityCounts';
import { CityHead } from './CityHead';
import { CityLinks } from './CityLinks';
import styles from './CityPanel.module.css';
import { CityRecords } from './CityRecords';
import { Recognitions } from './Recognitions';
import { sourcesOf } from './sources';

interface CityPanelProps {
  atlas: Atlas;
  city: City;
  onClose: () => void;
  /** Stands below the records: what the city itself said. */
  answers?: ReactNode;
  /** What can be done with the city. */
  children?: ReactNode;
}

/** A city in the column beside the map. Its name is there at once, its texts when they arrive. One instance per city (`key`). The column behind it is out of reach, so its name is the page's heading. */
export function CityPanel({ atlas, city, onClose, answers, children }: CityPanelProps) {
  const { t } = useI18n();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className={styles.panel}>
      <button type="button" className={styles.back} onClick={onClose}>
        {t('city.back')}
      </button>
      <CityHead city={city} details={data} level={1} headingRef={heading} />
      <CityLinks city={city} from="map" />
      {children}
      <LoadNotice query={query} />
      {data && (
        <Loaded atlas={atlas} details={data}>
          {answers}
        </Loaded>
      )}
    </article>
  );
}

interface LoadedProps {
  atlas: Atlas;
  details: CityDetails;
  children: ReactNode;
}

/** What stands below the name once the texts are here. */
function Loaded({ atlas, details, children }: LoadedProps) {
  const sources = sourcesOf(details);
  return (
    <>
      <CityCounts details={details} />
      <Recognitions recognitions={details.recognitions} sources={sources} level={2} folded />
      <CityRecords atlas={atlas} details={details} sources={sources} level={2}>
        {children}
      </CityRecords>
    </>
  );
}
