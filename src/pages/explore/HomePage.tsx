import {
  memo,
  startTransition,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type FocusEvent,
} from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { indexOf } from '../../atlas/facets';
import { asksRecords } from '../../atlas/filter';
import type { City } from '../../atlas/model';
import { describe } from '../../atlas/sentence';
import { ExplorePanel } from './ExplorePanel';
import { useI18n } from '../../i18n/I18n';
import { CityMap } from '../../map/CityMap';
import { Legend } from '../../map/Legend';
import { MapController } from '../../map/MapController';
import { ColorChoice } from '../../map/colorBy/ColorChoice';
import { ColorByProvider } from '../../map/colorBy/ColorByProvider';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { useMedia } from '../../ui/useMedia';
import { useTitle } from '../../ui/useTitle';
import { whenIdle } from '../../ui/whenIdle';
import { useIsStale, useResult } from '../../view/ResultContext';
import { isLost } from '../../view/resolve';
import { setView, useUnknownIds, useView } from '../../view/store';
import { isNarrowed, type View } from '../../view/view';
import { useDataReady } from '../../view/useDataReady';
import type { Transitions } from './motion/Transitions';
import { OpeningInsight } from './OpeningInsight';
import { ShowChoice } from './ShowChoice';
import { ViewActions } from './ViewActions';
import styles from './HomePage.module.css';

const TableView = lazyWithMessages(() => import('./table/TableView'), ['table']);
const OpenCity = lazyWithMessages(() => import('./OpenCity'), ['city', 'definitions', 'guide']);
const ChartsSheet = lazyWithMessages(
  () => import('./charts/ChartsSheet'),
  ['groups', 'piles', 'charts', 'insights'],
);

const MapYears = lazyWithMessages(
  () => import('./charts/MapYears'),
  ['charts'],
  () => null,
);

/** A smaller map has no room for the years of what is asked for: there they stand with the charts. */
const roomForYears = '(min-width: 900px) and (min-height: 640px)';

export default function HomePage() {
  return (
    <ColorByProvider>
      <Explorer />
    </ColorByProvider>
  );
}

/**
 * Draws the view a moment after it is asked for: what was pressed or typed is answered first. What goes away, or
 * stands elsewhere on the page, does so at once: the focus and the place on the page go with it.
 */
function Explorer() {
  const asked = useView();
  const late = useDeferredValue(asked);
  const isClosed = asked.city === null && late.city !== null;
  const view = isClosed || asked.show !== late.show ? asked : late;
  const isStale = useIsStale();
  useDataReady(isStale || view !== asked);
  return <Explored view={view} />;
}

/** The column and the map beside it, in step: one result, one city in focus, one city pointed at. */
const Explored = memo(function Explored({ view }: { view: View }) {
  const i18n = useI18n();
  const atlas = useAtlas();
  const result = useResult();
  const [pointed, setPointed] = useState<string | null>(null);
  // What a press points at besides waits for what is pressed.
  const point = useCallback((id: string | null) => startTransition(() => setPointed(id)), []);
  const [previewed, setPreviewed] = useState<string | null>(null);
  // What the map would show of a practice that is only pointed at: no part of the view.
  const drawn = useMemo(() => {
    const { filter, found } = result;
    if (previewed === null) return result;
    return indexOf(atlas).run({ ...filter, practice: [previewed], match: 'any' }, found);
  }, [atlas, result, previewed]);
  const transitions = useTransitions();
  // The page is kept behind others, and the map with it.
  const [map] = useState(() => new MapController());
  const city = view.city === null ? undefined : atlas.cityById.get(view.city);
  const select = (id: string | null) => setView({ city: id });
  // What stands in the map's place.
  const sheet = view.show === 'map' || view.show === 'list' ? null : view.show;
  const lost = isLost(useUnknownIds());
  const isAtRest = view.show === 'map' && city === undefined && !isNarrowed(view) && !lost;
  const hasRoom = useMedia(roomForYears);
  useTitle(useSubject(view, city));
  return (
    <div
      className={styles.home}
      data-sheet={sheet === null ? undefined : ''}
      data-rest={isAtRest ? '' : undefined}
    >
      <div className={styles.views}>
        <ShowChoice />
      </div>
      {isAtRest && (
        <ErrorBoundary panel={i18n.t('explore.insights')}>
          <OpeningInsight />
        </ErrorBoundary>
      )}
      <div className={styles.column}>
        <div className={styles.pane} data-behind={city ? '' : undefined} inert={city !== undefined}>
          <ErrorBoundary panel={i18n.t('app.panel.explore')}>
            <ExplorePanel
              pointed={pointed}
              onPoint={point}
              onPreview={setPreviewed}
              listed={sheet === null}
            >
              <ViewActions />
            </ExplorePanel>
          </ErrorBoundary>
        </div>
        {city && (
          <div className={styles.pane} key={city.id}>
            <ErrorBoundary panel={city.name}>
              <Suspense fallback={<LoadingPart />}>
                <OpenCity city={city} record={view.record} onClose={() => select(null)} />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
      </div>
      {sheet !== null && (
        <div className={styles.sheet} id="cities">
          <ErrorBoundary panel={i18n.t(`app.show.${sheet}`)} key={sheet}>
            <Suspense fallback={<LoadingPart />}>
              {sheet === 'table' ? <TableView /> : <ChartsSheet />}
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      <div className={styles.map} id="map" onFocus={uncover}>
        <h2 className="visually-hidden">{i18n.t('app.nav.home')}</h2>
        <ErrorBoundary panel={i18n.t('app.nav.home')}>
          <ColorByProvider result={drawn}>
            <CityMap
              controller={map}
              cities={atlas.cities}
              shown={drawn.shown}
              selected={city?.id ?? null}
              pointed={pointed}
              onSelect={select}
              onPoint={point}
              label={describe(result.filter, result, atlas, i18n)}
            >
              {transitions && (
                <transitions.Transitions
                  sheet={sheet}
                  cities={result.cities}
                  selected={city?.id ?? null}
                />
              )}
            </CityMap>
          </ColorByProvider>
          <Legend>
            <ColorChoice />
          </Legend>
        </ErrorBoundary>
      </div>
      <div className={styles.years} data-over-map>
        {hasRoom && sheet === null && asksRecords(result.filter) && (
          <ErrorBoundary panel={i18n.t('app.nav.home')}>
            <Suspense>
              <MapYears />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </div>
  );
});

/** In a narrow window the column slides over the map: a key that comes to the map brings all of it into sight. */
function uncover({ currentTarget, target }: FocusEvent): void {
  const home = currentTarget.parentElement;
  const isCovered = home !== null && home.getBoundingClientRect().top < 0;
  if (isCovered && target.matches(':focus-visible')) home.scrollIntoView();
}

/** What has marks travel to the groups and back, rows move and numbers count. Nobody waits for it; without it all are there at once. */
function useTransitions() {
  const [part, setPart] = useState<{ Transitions: typeof Transitions } | null>(null);
  useEffect(
    () =>
      whenIdle(() => {
        import('./motion/Transitions').then(setPart, () => undefined);
      }),
    [],
  );
  return part;
}

/** What the title says: the open city, or how the cities are shown where not as the map; then the filters' sentence. */
function useSubject(view: View, city: City | undefined): string | null {
  const i18n = useI18n();
  const atlas = useAtlas();
  const result = useResult();
  const isMap = view.show === 'map' || view.show === 'list';
  const what = city?.name ?? (isMap ? null : i18n.t(`app.show.${view.show}`));
  if (!isNarrowed(view)) return what;
  const sentence = describe(result.filter, result, atlas, i18n);
  return what === null ? sentence : i18n.t('app.title.view', { what, sentence });
}
