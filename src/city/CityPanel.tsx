import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { LoadNotice } from '../atlas/LoadNotice';
import type { City } from '../atlas/model';
import { cityQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LoadingPart } from '../ui/LoadingPart';
import { onDemand } from '../ui/onDemand';
import { useView } from '../view/store';
import { CityHead } from './CityHead';
import { CityLinks } from './CityLinks';
import styles from './CityPanel.module.css';

const OpenedRecord = onDemand(() => import('./OpenedRecord'), ['records']);
/** Comes with the first city: the map does without. */
const CityTexts = onDemand(() => import('./CityTexts'), ['definitions', 'records']);

interface CityPanelProps {
  city: City;
  onClose: () => void;
  /** Stands below the records: what the city itself said. */
  answers?: ReactNode;
  /** What can be done with the city. */
  children?: ReactNode;
}

/** A city in the column beside the map. Its name is there at once, its texts when they arrive. One instance per city (`key`). The column behind it is out of reach, so its name is the page's heading. */
export function CityPanel({ city, onClose, answers, children }: CityPanelProps) {
  const { t } = useI18n();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  const record = useView((view) => view.record);
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
      <CityHead city={city} details={data} level={1} headingRef={heading} />
      {data && record !== null && (
        <ErrorBoundary panel={city.name}>
          <Suspense fallback={<LoadingPart />}>
            <OpenedRecord details={data} record={record} />
          </Suspense>
        </ErrorBoundary>
      )}
      <CityLinks city={city} from="map" />
      {children}
      <LoadNotice query={query} />
      {data && (
        <ErrorBoundary panel={city.name}>
          <Suspense fallback={<LoadingPart />}>
            <CityTexts details={data} opened={record}>
              {answers}
            </CityTexts>
          </Suspense>
        </ErrorBoundary>
      )}
    </article>
  );
}
