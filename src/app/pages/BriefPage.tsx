import { Suspense, useMemo } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import type { CityDetails } from '../../atlas/schema';
import { useLoaded } from '../../atlas/useLoaded';
import { Brief } from '../../brief/Brief';
import { BriefBar } from '../../brief/BriefBar';
import { detailsQuery } from '../../brief/details';
import { placeOf, subjectOf, type Subject } from '../../brief/subject';
import { QuoteChoice } from '../../brief/QuoteChoice';
import { DroppedNote } from '../../explore/DroppedNote';
import { OrderChoice } from '../../explore/OrderChoice';
import { SearchNotice } from '../../explore/SearchNotice';
import { useI18n } from '../../i18n/I18n';
import { useOrigin } from '../../ui/useOrigin';
import { useIsStale } from '../../view/ResultContext';
import { useView } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import type { View } from '../../view/view';
import styles from './BriefPage.module.css';

/** The view decides what the brief is about, and with that which texts it needs. */
export default function BriefPage() {
  const { path } = useI18n();
  const atlas = useAtlas();
  const view = useView();
  const subject = useMemo(() => subjectOf(view, atlas), [view, atlas]);
  const place = path(placeOf(subject, view));
  return (
    <>
      <div className={styles.notes}>
        <BriefBar back={place}>
          {(subject.kind === 'practice' || subject.kind === 'result') && (
            <>
              <OrderChoice />
              <QuoteChoice />
            </>
          )}
        </BriefBar>
        <DroppedNote />
        <SearchNotice />
        {subject.kind !== 'atlas' && <LoadNotice query={detailsQuery(subject)} />}
      </div>
      <Suspense fallback={null} key={place}>
        {subject.kind === 'atlas' ? (
          <Filled subject={subject} view={view} place={place} details={noDetails} />
        ) : (
          <Detailed subject={subject} view={view} place={place} />
        )}
      </Suspense>
    </>
  );
}

/** The whole atlas needs no texts: it is there at once, prerendered. */
const noDetails: readonly CityDetails[] = [];

interface DetailedProps {
  subject: Subject;
  view: View;
  place: string;
}

function Detailed(props: DetailedProps) {
  return <Filled {...props} details={useLoaded(detailsQuery(props.subject))} />;
}

interface FilledProps extends DetailedProps {
  details: readonly CityDetails[];
}

function Filled({ subject, view, place, details }: FilledProps) {
  const isStale = useIsStale();
  const origin = useOrigin();
  useDataReady(origin === null || isStale);
  const address = origin === null ? null : origin + place.slice(1);
  return <Brief {...{ subject, view, details, address }} />;
}
