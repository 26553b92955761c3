import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { describe } from '../../atlas/sentence';
import { useLoaded } from '../../atlas/useLoaded';
import { CityPanel } from '../../city/CityPanel';
import { ExplorePanel } from '../../explore/ExplorePanel';
import { useResult } from '../../explore/useResult';
import { useI18n } from '../../i18n/I18n';
import { CityMap } from '../../map/CityMap';
import { Crossing } from '../../map/Crossing';
import { Legend } from '../../map/Legend';
import { ColorChoice } from '../../map/tones/ColorChoice';
import { Key } from '../../map/tones/Key';
import { Toned } from '../../map/tones/Toned';
import { LoadingPart } from '../../ui/LoadingPart';
import { AsPublished } from '../../ui/Published';
import { onDemand } from '../../ui/onDemand';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { settleView } from '../../view/settle';
import { setView, useView } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import { CityActions } from '../CityActions';
import { WithRecordActions } from '../RecordActions';
import { ShowChoice } from '../ShowChoice';
import { ViewActions } from '../ViewActions';
import styles from './HomePage.module.css';

const TableView = onDemand(() => import('../../table/TableView'), ['table']);
const PilesView = onDemand(() => import('../../piles/PilesView'), ['groups', 'piles']);
const CityAnswers = onDemand(() => import('../../survey/answers/onDemand'), ['answers']);
const ChartsView = onDemand(() => import('../../charts/ChartsView'), ['charts']);

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function HomePage() {
  return (
    <div className={styles.page}>
      <div className={styles.notice}>
        <LoadNotice query={atlasQuery} prerendered />
      </div>
      <AsPublished>
        <Toned>
          <Explorer />
        </Toned>
      </AsPublished>
    </div>
  );
}

/** The column and the map beside it, in step: one result, one city in focus, one city pointed at. */
function Explorer() {
  const i18n = useI18n();
  const atlas = useLoaded(atlasQuery);
  const asked = useView((view) => view);
  const { view } = useMemo(() => settleView(asked, atlas), [asked, atlas]);
  const result = useResult(atlas);
  const [pointed, setPointed] = useState<string | null>(null);
  const city = view.city === null ? undefined : atlas.cityById.get(view.city);
  const select = (id: string | null) => setView({ city: id });
  const { cities, filter, found } = result;
  const shown = { atlas, cities, filter, found };
  // What stands in the map's place.
  const sheet = view.show === 'map' || view.show === 'list' ? null : view.show;
  useDataReady(result.settled);
  return (
    <div className={styles.home} data-show={view.show}>
      <div className={styles.column}>
        <div className={styles.pane} data-behind={city ? '' : undefined} inert={city !== undefined}>
          <ErrorBoundary panel={i18n.t('app.panel.explore')}>
            <ExplorePanel
              atlas={atlas}
              result={result}
              group={view.group}
              pointed={pointed}
              onPoint={setPointed}
              listed={sheet === null}
            >
              <ShowChoice />
              {view.show === 'list' && (
                <div className={styles.key}>
                  <Key atlas={atlas} />
                </div>
              )}
              <ViewActions atlas={atlas} answer={result} />
            </ExplorePanel>
          </ErrorBoundary>
        </div>
        {city && (
          <div className={styles.pane} key={city.id}>
            <ErrorBoundary panel={city.name}>
              <WithRecordActions atlas={atlas} city={city}>
                <CityPanel
                  atlas={atlas}
                  city={city}
                  onClose={() => select(null)}
                  answers={
                    city.answers.length > 0 && (
                      <Suspense fallback={<LoadingPart />}>
                        <CityAnswers city={city} level={2} />
                      </Suspense>
                    )
                  }
                >
                  <CityActions atlas={atlas} city={city} />
                </CityPanel>
              </WithRecordActions>
            </ErrorBoundary>
          </div>
        )}
      </div>
      {sheet !== null && (
        <div className={styles.sheet}>
          <ErrorBoundary panel={i18n.t(`app.show.${sheet}`)} key={sheet}>
            <Suspense fallback={<LoadingPart />}>
              {sheet === 'table' && <TableView {...shown} />}
              {sheet === 'charts' && <ChartsView {...shown} />}
              {sheet === 'piles' && <PilesView {...shown} />}
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      <div className={styles.map}>
        <ErrorBoundary panel={i18n.t('app.nav.home')}>
          <CityMap
            cities={atlas.cities}
            shown={result.shown}
            selected={city?.id ?? null}
            pointed={pointed}
            onSelect={select}
            onPoint={setPointed}
            label={describe(view, result, atlas, i18n)}
          >
            {view.show === 'map' && <Crossing cities={cities} selected={city?.id ?? null} />}
          </CityMap>
          <Legend atlas={atlas}>
            <ColorChoice />
          </Legend>
        </ErrorBoundary>
      </div>
    </div>
  );
}
