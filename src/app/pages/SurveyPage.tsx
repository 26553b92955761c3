import { useQuery, type QueryClient } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { parseAtlas } from '../../atlas/model';
import { atlasQuery, coreQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { CityAnswers } from '../../survey/answers/CityAnswers';
import { Guide } from '../../survey/guide/Guide';
import type { SurveyTuple } from '../../survey/import/core';
import { Heading } from '../../ui/Heading';
import { useView } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';
import styles from './SurveyPage.module.css';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function SurveyPage() {
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
      <Suspense fallback={null}>
        <Loaded />
      </Suspense>
    </>
  );
}

function Loaded() {
  const atlas = useLoaded(atlasQuery);
  useDataReady();
  return <Guide atlas={atlas} Answered={WithAnswers} />;
}

/** The map of an atlas in which a survey's answers are, and what the city chosen there answered. */
function WithAnswers({ survey }: { survey: SurveyTuple }) {
  const { data: core } = useQuery(coreQuery);
  const id = useView(({ city }) => city);
  const atlas = useMemo(() => {
    if (!core) return null;
    const others = (core.surveys ?? []).filter(([other]) => other !== survey[0]);
    return parseAtlas({ ...core, surveys: [...others, survey] });
  }, [core, survey]);
  if (!atlas) return <LoadNotice query={coreQuery} />;
  const city = id === null ? undefined : atlas.cityById.get(id);
  return (
    <>
      <div className={styles.map}>
        <LedMap atlas={atlas} />
      </div>
      {city && (
        <section aria-label={city.name}>
          <Heading level={3}>{city.name}</Heading>
          <CityAnswers city={city} level={4} />
        </section>
      )}
    </>
  );
}
