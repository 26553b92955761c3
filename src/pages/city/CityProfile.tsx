import type { ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { below, type Level } from '../../ui/Heading';
import { CityCounts } from '../../profile/CityCounts';
import { CityHead } from '../../profile/CityHead';
import { cityLine } from '../../profile/cityLine';
import { CityLinks } from '../../profile/CityLinks';
import { Glossary } from '../../ui/Glossary';
import styles from './CityProfile.module.css';
import { CityRecords } from '../../profile/CityRecords';
import { Portrait } from '../../profile/Portrait';
import { RecognitionLine } from '../../profile/RecognitionLine';
import { sourcesOf } from '../../profile/sources';
import { textsOf } from '../../profile/translate/translation';
import { WithTranslation } from '../../profile/translate/WithTranslation';

interface CityProfileProps {
  city: City;
  details: CityDetails;
  headingLevel: Level;
  /** What can be done with the city. */
  actions?: ReactNode;
  /** Stands below the records: what the city itself said. */
  answers?: ReactNode;
  /** Stands before the records: what cities like it do. */
  ideas?: ReactNode;
  /** Stands beside the head: a small map. */
  children?: ReactNode;
}

/** A city in full: who it is, what cities like it do, what is on record, on whose word, and what is missing. */
export function CityProfile({
  city,
  details,
  headingLevel,
  actions,
  answers,
  ideas,
  children,
}: CityProfileProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const level = below(headingLevel);
  return (
    <article className={styles.profile}>
      <div className={styles.head}>
        <Portrait city={city} />
        <CityHead city={city} details={details} level={headingLevel} />
        <p className={styles.line}>{cityLine(details, atlas, i18n)}</p>
        <CityLinks city={city} from="page">
          {actions}
        </CityLinks>
        <RecognitionLine
          recognitions={details.recognitions}
          sources={sourcesOf(details)}
          level={level}
        />
        <CityCounts details={details} />
        <Glossary terms={['record', 'capability', 'status', 'recognition', 'brief']} />
      </div>
      <div className={styles.beside}>{children}</div>
      {ideas}
      <div className={styles.records}>
        <WithTranslation texts={textsOf(details)} of="city">
          <CityRecords details={details} level={level} title={i18n.t('city.onRecord')}>
            {answers}
          </CityRecords>
        </WithTranslation>
      </div>
    </article>
  );
}
