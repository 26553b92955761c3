import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, Suspense, type ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import type { City } from '../../atlas/model';
import { cityQuery } from '../../atlas/queries';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { CityCounts } from '../../profile/CityCounts';
import { CityHead } from '../../profile/CityHead';
import { CityLinks } from '../../profile/CityLinks';
import { CityRecords } from '../../profile/CityRecords';
import { cityLine } from '../../profile/cityLine';
import { Portrait } from '../../profile/Portrait';
import { RecognitionLine } from '../../profile/RecognitionLine';
import { SimilarInShort } from '../../profile/SimilarInShort';
import { sourcesOf } from '../../profile/sources';
import { textsOf } from '../../profile/translate/translation';
import { WithTranslation } from '../../profile/translate/WithTranslation';
import styles from './CityPanel.module.css';

const OpenedRecord = lazyWithMessages(
  () => import('../../profile/OpenedRecord'),
  ['records', 'filters'],
);

interface CityPanelProps {
  city: City;
  /** Of its records the one that is opened, by its id. */
  record: string | null;
  onClose: () => void;
  /** Stands below the records: what the city itself said. */
  answers?: ReactNode;
  /** What can be done with the city. */
  children?: ReactNode;
}

/** A city in the column beside the map. Its name is there at once, its texts when they arrive. One instance per city (`key`). The column behind it is out of reach, so its name is the page's heading. */
export function CityPanel({ city, record, onClose, answers, children }: CityPanelProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const atlas = useAtlas();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  const heading = useRef<HTMLHeadingElement>(null);
  const greeted = useRef(false);
  useEffect(() => {
    // Once: where the page comes back with the city open, it is shown as it was left.
    if (!greeted.current) heading.current?.focus();
    greeted.current = true;
  }, []);
  return (
    <article className={styles.panel}>
      <button type="button" className={styles.back} onClick={onClose}>
        {t('city.back')}
      </button>
      <Portrait city={city} />
      <CityHead city={city} details={data} level={1} headingRef={heading} />
      {data && <p className={styles.line}>{cityLine(data, atlas, i18n)}</p>}
      <WithTranslation texts={data ? textsOf(data) : []} of="city">
        {data && record !== null && (
          <ErrorBoundary panel={city.name}>
            <Suspense fallback={<LoadingPart />}>
              <OpenedRecord details={data} record={record} />
            </Suspense>
          </ErrorBoundary>
        )}
        <CityLinks city={city} from="map">
          {children}
        </CityLinks>
        <LoadNotice query={query} />
        {data && (
          <ErrorBoundary panel={city.name}>
            <CityTexts details={data} opened={record}>
              {answers}
            </CityTexts>
          </ErrorBoundary>
        )}
      </WithTranslation>
    </article>
  );
}

interface CityTextsProps {
  details: CityDetails;
  /** The id of the record that stands above already. */
  opened: string | null;
  /** What the city itself said. */
  children: ReactNode;
}

/** What stands below a city's name in the column beside the map. */
function CityTexts({ details, opened, children }: CityTextsProps) {
  const { t } = useI18n();
  const city = useAtlas().cityById.get(details.id);
  const rest = details.records.filter(({ id }) => id !== opened);
  const isOpened = rest.length < details.records.length;
  return (
    <>
      <CityCounts details={details} />
      <RecognitionLine recognitions={details.recognitions} sources={sourcesOf(details)} level={2} />
      <CityRecords
        details={details}
        opened={opened}
        level={2}
        title={
          isOpened
            ? t('records.from', { city: city?.name ?? '', count: rest.length })
            : t('city.onRecord')
        }
        similar={city && <SimilarInShort city={city} level={2} />}
      >
        {children}
      </CityRecords>
    </>
  );
}
