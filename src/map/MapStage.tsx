import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { byName } from '../atlas/byName';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { onDemand } from '../ui/onDemand';
import { setView, useView, viewStore, type Step } from '../view/store';
import type { Camera } from '../view/view';
import { cameraWith } from './camera';
import { CityListbox } from './CityListbox';
import type { CityMapProps } from './CityMap';
import { Controls } from './Controls';
import { fly } from './flight';
import { GestureHint, type Refusal } from './GestureHint';
import { useManners, type Refused } from './manners';
import styles from './MapStage.module.css';
import { MovingPicture } from './MovingPicture';
import { Pin } from './Pin';
import { openingCamera } from './projection';
import { targetOn, useOnStage, useStage } from './stage';
import { Tooltip } from './Tooltip';
import { useEngine } from './useEngine';
import { useGestures } from './useGestures';
import { useHydrated } from './useHydrated';
import { usePointer } from './usePointer';
import { useSize } from './useSize';

const nobody: ReadonlySet<string> = new Set();
const none: readonly City[] = [];

/** As elements of SVG, so many take a tenth of a second to follow a filter. More are painted, over picture and engine alike. */
const mostDrawn = 1_000;
const PaintedCities = onDemand(() => import('./many/PaintedCities'), []);

/** Room around a city that is brought into view, in px. */
const margin = 72;

function look(camera: Camera | null, step: Step = 'replace'): void {
  setView({ camera }, step);
}

/** The picture, the engine over it once it is wanted, the cities' keyboard and buttons over both. */
export function MapStage(props: CityMapProps) {
  const { cities, shown, selected, pointed, onSelect, onPoint, label, children } = props;
  const { t, compare } = useI18n();
  const stage = useStage();
  const surface = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const size = useSize(surface, stage);
  const awaited = useOnStage((state) => state.awaited);
  const camera = useView((view) => view.camera);
  const found = useMemo(
    () => byName(cities, compare).filter(({ id }) => shown.has(id)),
    [cities, shown, compare],
  );
  const isPainted = cities.length > mostDrawn;
  const drawn = isPainted ? none : cities;
  // What came to rest here is where the map is: it must not be sent there once more.
  const rested = useRef<Camera | null>(null);
  const rest = useCallback((at: Camera) => {
    rested.current = at;
    look(at);
  }, []);
  const manners = useManners();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refuse = useCallback((gesture: Refused) => setRefusal({ gesture }), []);
  const { phase, engine, wake } = useEngine({
    container,
    cities: drawn,
    shown: awaited ? nobody : shown,
    onRest: rest,
    onRefuse: refuse,
  });
  const byEngine = phase === 'engine';
  const simple = phase === 'simple';
  useGestures(surface, stage, hydrated && !byEngine, manners, {
    onStart: wake,
    onRest: rest,
    onRefuse: refuse,
  });
  const over = usePointer({ surface, found, onSelect, onPoint });

  // The view's camera is where the map goes, whoever set it.
  useEffect(() => {
    // A guest's picture stands at its camera; the engine waits for a gesture.
    if (camera && manners === 'page') wake();
  }, [camera, manners, wake]);
  useEffect(() => {
    if (byEngine || (camera && camera === rested.current)) return undefined;
    return fly(stage, camera, manners === 'led');
  }, [camera, manners, byEngine, stage]);
  useEffect(() => {
    // As it takes over, the picture may just have come to rest.
    const now = camera ?? viewStore.getState().camera;
    if (!byEngine || (now && now === rested.current)) return;
    engine?.setCamera(now ?? openingCamera(stage.getState()), 'fly');
  }, [camera, byEngine, engine, stage]);
  useEffect(() => {
    if (!camera && byEngine) engine?.setCamera(openingCamera(size), 'jump');
  }, [size, camera, byEngine, engine]);

  const byId = useMemo(() => new Map(cities.map((city) => [city.id, city])), [cities]);
  const [focus, hover] = [byId.get(selected ?? ''), byId.get(pointed ?? '')];
  useFollowed(focus?.id, () => {
    const target = targetOn(size);
    if (focus && manners !== 'still')
      onLookIfOther(target, cameraWith(focus, target, size, margin));
  });
  const onMoveKey = useCallback(
    (next: Camera | null) => {
      if (manners === 'still') return;
      wake();
      look(next);
    },
    [wake, manners],
  );

  return (
    <div
      ref={surface}
      className={styles.map}
      data-phase={phase}
      data-manners={manners}
      data-live={hydrated ? '' : undefined}
      data-awaited={awaited ? '' : undefined}
    >
      <div className={styles.picture}>
        {/* On paper the land lies under painted marks, so it follows them. */}
        <MovingPicture
          cities={drawn}
          shown={shown}
          measured={hydrated}
          frozen={byEngine && !isPainted}
        />
      </div>
      {hydrated && <div className={styles.cover} data-over={over ? '' : undefined} />}
      <div
        ref={container}
        className={styles.engine}
        data-over={over ? '' : undefined}
        aria-hidden="true"
      />
      {hydrated && isPainted && (
        <Suspense fallback={null}>
          <PaintedCities cities={cities} shown={shown} />
        </Suspense>
      )}
      {children}
      {focus && (
        <Pin place={focus} kind="selected">
          {hover !== focus && <strong className={styles.name}>{focus.name}</strong>}
        </Pin>
      )}
      {hover && (
        <Pin place={hover} kind="pointed">
          <Tooltip city={hover} />
        </Pin>
      )}
      {hydrated && (
        <CityListbox {...{ found, selected, label, onSelect, onPoint }} onLook={onMoveKey} />
      )}
      {manners !== 'still' && <Controls found={found} onLook={onMoveKey} />}
      {manners === 'guest' && <GestureHint refusal={refusal} />}
      {simple && <output className={styles.simple}>{t('map.simple')}</output>}
      <p className={styles.attribution}>{t('map.attribution')}</p>
    </div>
  );
}

function onLookIfOther(before: Camera, after: Camera): void {
  if (after !== before) look(after, 'adjust');
}

/** Runs when a value changes after the first render. */
function useFollowed(value: string | undefined, run: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    run();
  });
}
