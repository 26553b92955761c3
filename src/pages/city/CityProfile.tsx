import type { ReactNode } from 'react';
import type { City } from '../../atlas/model';
import type { CityDetails } from '../../atlas/schema';
import { below, type Level } from '../../ui/Heading';
import { CityCounts } from '../../profile/CityCounts';
import { CityHead } from '../../profile/CityHead';
import { CityLinks } from '../../profile/CityLinks';
import styles from './CityProfile.module.css';
import { CityRecords } from '../../profile/CityRecords';
import { Recognitions } from '../../profile/Recognitions';
import { sourcesOf } from '../../profile/sources';

interface CityProfileProps {
  city: City;
  details: CityDetails;
  headingLevel: Level;
  /** What can be done with the city. */
  actions?: ReactNode;
  /** Stands below the records: what the city itself said. */
  answers?: ReactNode;
  /** Stands above the recognitions: a small map. */
  children?: ReactNode;
}

/** A city in full: who it is, what is on record, on whose word, and what is missing. */
export function CityProfile({
  city,
  details,
  headingLevel,
  actions,
  answers,
  children,
}: CityProfileProps) {
  const sources = sourcesOf(details);
  const level = below(headingLevel);
  return (
    <article className={styles.profile}>
      <div className={styles.head}>
        <CityHead city={city} details={details} level={headingLevel} />
        <CityLinks city={city} from="page" />
        {actions}
        <CityCounts details={details} />
      </div>
      <div className={styles.beside}>
        {children}
        <Recognitions recognitions={details.recognitions} sources={sources} level={level} />
      </div>
      <div className={styles.records}>
        <CityRecords details={details} sources={sources} level={level}>
          {answers}
        </CityRecords>
      </div>
    </article>
  );
}
