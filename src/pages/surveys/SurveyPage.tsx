import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { AtlasProvider, useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasOf } from '../../atlas/model';
import { coreQuery } from '../../atlas/queries';
import { useI18n } from '../../i18n/I18n';
import { CityAnswers } from '../../survey/answers/CityAnswers';
import { Guide } from './guide/Guide';
import type { SurveyTuple } from '../../survey/import/core';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { ResultProvider, useResult } from '../../view/ResultContext';
import { setView, useView } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import { SyncedMap } from '../../map/SyncedMap';
import styles from './SurveyPage.module.css';

const PilesView = lazyWithMessages(
  () => import('../../charts/piles/PilesView'),
  ['groups', 'piles'],
);

export default function SurveyPage() {
  useDataReady();
  return <Guide Answered={WithAnswers} />;
}

/** An atlas in which a survey's answers are, as a map or in piles, and what the city chosen there answered. */
function WithAnswers({ survey }: { survey: SurveyTuple }) {
  const { t } = useI18n();
  const [show, setShow] = useState<'map' | 'piles'>('map');
  const { data: core } = useQuery(coreQuery);
  const id = useView(({ city }) => city);
  const known = useAtlas();
  const atlas = useMemo(() => {
    if (!core) return null;
    const others = (core.surveys ?? []).filter(([other]) => other !== survey[0]);
    const nameOf = (of: string, english: string) => known.cityById.get(of)?.name ?? english;
    return atlasOf({ ...core, surveys: [...others, survey] }, nameOf);
  }, [core, survey, known]);
  if (!atlas) return <LoadNotice query={coreQuery} />;
  const city = id === null ? undefined : atlas.cityById.get(id);
  const [question] = survey[4];
  const choose = (next: typeof show) => {
    setShow(next);
    if (next === 'piles' && question) setView({ group: `survey:${question[0]}` }, 'adjust');
  };
  return (
    <>
      {question && (
        <fieldset className={styles.show}>
          <legend className="visually-hidden">{t('survey.show')}</legend>
          {(['map', 'piles'] as const).map((one) => (
            <Button key={one} aria-pressed={show === one} onClick={() => choose(one)}>
              {t(`survey.show.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <AtlasProvider atlas={atlas}>
        <ResultProvider>
          {show === 'map' ? (
            <div className={styles.map}>
              <SyncedMap />
            </div>
          ) : (
            <Suspense fallback={<LoadingPart />}>
              <InPiles />
            </Suspense>
          )}
        </ResultProvider>
      </AtlasProvider>
      {city && (
        <section aria-label={city.name}>
          <Heading level={3}>{city.name}</Heading>
          <CityAnswers city={city} level={4} />
        </section>
      )}
    </>
  );
}

/** The cities that answered and may be shown, in piles by what they said. */
function InPiles() {
  const atlas = useAtlas();
  const { cities, filter, found } = useResult();
  const answering = cities.filter(({ answers }) => answers.length > 0);
  return <PilesView {...{ atlas, filter, found }} cities={answering} />;
}
