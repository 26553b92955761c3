import { Suspense, useEffect, useRef, useState } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { asksRecords, asksYears } from '../atlas/filter';
import { describe } from '../atlas/sentence';
import { Colophon } from './Colophon';
import { useEmbedding } from './useEmbedding';
import { CityList } from '../filters/CityList';
import { Sentence } from '../filters/Sentence';
import { useI18n } from '../i18n/I18n';
import { CityMap } from '../map/CityMap';
import { Legend } from '../map/Legend';
import { InteractionModeContext } from '../map/interactionMode';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LoadingPart } from '../ui/LoadingPart';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { useIsStale, useResult } from '../view/ResultContext';
import { setView, useUnknownIds, useView } from '../view/store';
import { defaultView } from '../view/view';
import { applyTheme } from '../view/theme';
import { useDataReady } from '../view/useDataReady';
import styles from './Embedded.module.css';
import { EmbedList } from './EmbedList';
import { EmbedTools } from './EmbedTools';
import { LazyFullScreen } from './LazyFullScreen';
import { Part } from './Part';

const EmbedNotes = lazyWithMessages(
  async () => ({ default: (await import('./EmbedFilters')).EmbedNotes }),
  ['explore', 'filters', 'search'],
);
const EmbedRecords = lazyWithMessages(
  async () => ({ default: (await import('./EmbedFilters')).EmbedRecords }),
  ['explore', 'records', 'city', 'near'],
);
/** A map that is not fitted to its area is a map. */
const AreaView = lazyWithMessages(
  () => import('../map/area/AreaView'),
  [],
  () => null,
);
const EmbedCity = lazyWithMessages(() => import('./EmbedCity'), ['city', 'definitions', 'guide']);

/** Sentence, map and city in step, with as much around them as the address asks for. */
export function Embedded() {
  const i18n = useI18n();
  const { t, word } = i18n;
  const atlas = useAtlas();
  const { camera, list } = useEmbedding();
  const view = useView();
  const unknown = useUnknownIds();
  const result = useResult();
  const [pointed, setPointed] = useState<string | null>(null);
  const map = useRef<HTMLDivElement>(null);
  const city = view.city === null ? undefined : atlas.cityById.get(view.city);
  const select = (id: string | null) => setView({ city: id }, 'replace');
  const asks = asksRecords(result.filter) && result.records.length > 0;
  // As on the explore page: whoever asks for the list, or for groups, gets cities.
  const isRecords = asks && view.show !== 'list' && view.group === defaultView.group;
  const cities = <CityList pointed={pointed} onPoint={setPointed} isPlain />;
  useDataReady(useIsStale());
  useEffect(() => applyTheme(view.theme), [view.theme]);
  const close = () => {
    select(null);
    map.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  };
  return (
    <>
      <header className={styles.head}>
        <h1 data-part="title">{view.heading || t('embed.title')}</h1>
        <div className={styles.sentence}>
          <Sentence />
        </div>
        {/* Only prerendered pages have words for it: no browser that runs this needs them. */}
        <noscript>
          <p>{word('head.embed.whole', '')}</p>
        </noscript>
      </header>
      <EmbedTools />
      <div className={styles.body} data-city={city ? '' : undefined}>
        <div ref={map} className={styles.map}>
          {(unknown.length > 0 || result.cities.length === 0 || asksYears(view)) && (
            <div className={styles.notes}>
              <Part>
                <EmbedNotes />
              </Part>
            </div>
          )}
          <ErrorBoundary panel={t('app.nav.home')}>
            <InteractionModeContext value={camera === 'fixed' ? 'static' : 'cooperative'}>
              <CityMap
                cities={atlas.cities}
                shown={result.shown}
                selected={city?.id ?? null}
                pointed={pointed}
                onSelect={select}
                onPoint={setPointed}
                label={describe(result.filter, result, atlas, i18n)}
                veil={
                  view.area !== defaultView.area && (
                    <Suspense fallback={null}>
                      <AreaView found={result.cities} />
                    </Suspense>
                  )
                }
              />
            </InteractionModeContext>
          </ErrorBoundary>
          <LazyFullScreen />
        </div>
        {city && (
          <div className={styles.city} key={city.id}>
            <ErrorBoundary panel={city.name}>
              <Suspense fallback={<LoadingPart />}>
                <EmbedCity city={city} onClose={close} />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
      </div>
      <div className={styles.legend} data-part="legend">
        <Legend />
      </div>
      <EmbedList count={result.cities.length} open={list === 'open'}>
        {isRecords ? (
          <Part fallback={cities}>
            <EmbedRecords pointed={pointed} onPoint={setPointed} />
          </Part>
        ) : (
          cities
        )}
      </EmbedList>
      <Colophon version={atlas.version} />
    </>
  );
}
