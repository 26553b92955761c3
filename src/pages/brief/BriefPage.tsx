import { Suspense, useMemo, type ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import type { CityDetails } from '../../atlas/details';
import { useLoaded } from '../../atlas/useLoaded';
import { Brief } from './Brief';
import { placeOf, subjectOf, type Subject } from './subject';
import { QuoteChoice } from './QuoteChoice';
import { DroppedNote } from '../../filters/DroppedNote';
import { OrderChoice } from '../../filters/OrderChoice';
import { SearchNotice } from '../../filters/SearchNotice';
import { useI18n } from '../../i18n/I18n';
import { useOrigin } from '../../ui/useOrigin';
import { useIsStale } from '../../view/ResultContext';
import { useView } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import type { View } from '../../view/view';
import { Button } from '../../ui/Button';
import { queryOptions } from '@tanstack/react-query';
import { allDetailsQuery, cityQuery } from '../../atlas/queries';
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
        {!isBare(subject) && <LoadNotice query={detailsQuery(subject)} />}
      </div>
      <Suspense fallback={<div className={styles.room} />} key={place}>
        {isBare(subject) ? (
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

function Filled({ subject, place, details }: FilledProps) {
  const isStale = useIsStale();
  const origin = useOrigin();
  useDataReady(origin === null || isStale);
  const address = origin === null ? null : origin + place.slice(1);
  return <Brief {...{ subject, details, address }} />;
}

/** Above the sheet, on screen only: print it, or go back to what it shows. */
function BriefBar({ back, children }: { back: string; children?: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className={styles.bar}>
      <Button onClick={() => window.print()}>{t('brief.print')}</Button>
      <a href={back}>{t('brief.back')}</a>
      {children}
      <p>{t('brief.pages')}</p>
    </div>
  );
}

/** Whether a brief needs no texts. */
function isBare(subject: Subject): boolean {
  return subject.kind === 'atlas' || (subject.kind === 'letter' && subject.ideas.length === 0);
}

function citiesOf(subject: Subject): readonly string[] {
  if (subject.kind === 'city') return [subject.city.id];
  if (subject.kind === 'letter') {
    return [...new Set(subject.ideas.flatMap(({ cities }) => cities.slice(0, 1)))].map(
      ({ id }) => id,
    );
  }
  return subject.kind === 'comparison' ? subject.cities.map(({ id }) => id) : [];
}

/** The texts and sources that a brief quotes, as one query: of its cities, of every city for a result, none for the whole atlas. */
function detailsQuery(subject: Subject) {
  const { kind } = subject;
  const ids = citiesOf(subject);
  return queryOptions({
    queryKey: ['brief', ids.length > 0 ? ids.join() : kind === 'atlas' ? '' : 'all'],
    queryFn: async ({ client }): Promise<readonly CityDetails[]> => {
      if (kind === 'atlas') return [];
      if (ids.length > 0) {
        return Promise.all(ids.map((id) => client.fetchQuery(cityQuery(id))));
      }
      return (await client.fetchQuery(allDetailsQuery)).cities;
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false, // the documents themselves are tried again
    structuralSharing: false,
  });
}
