import {
  startTransition,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { byName } from '../atlas/byName';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { setView, useView } from '../view/store';
import type { Camera } from '../view/view';
import { CityListbox } from './CityListbox';
import styles from './CityMap.module.css';
import { Controls } from './Controls';
import { useInteractionMode } from './interactionMode';
import { MapController, maxDrawn } from './MapController';
import { Pin } from './Pin';
import type { PreventedGesture } from './renderer';
import { LiveSvgMap } from './svg/SvgMap';
import { useColoring } from './colorBy/ColorByProvider';
import { MapContext, useMapState } from './useMap';
import { useTheme } from './useTheme';

const none: readonly City[] = [];

/** It comes with the first city that is pointed at; its name is in the list, too. */
const Tooltip = lazyWithMessages(
  () => import('./Tooltip'),
  [],
  () => null,
);
const SimpleNote = lazyWithMessages(
  () => import('./SimpleNote'),
  ['guide'],
  () => null,
);
const CanvasMarks = lazyWithMessages(() => import('./canvas/CanvasMarks'), []);
/** Nothing is missing without it. */
const Guide = lazyWithMessages(
  () => import('./guide/Guide'),
  ['guide'],
  () => null,
);

export interface CityMapProps {
  cities: readonly City[];
  /** Ids of the cities that match. */
  shown: ReadonlySet<string>;
  selected: string | null;
  /** The city that is hovered or has the focus, here or in the list. */
  pointed: string | null;
  onSelect: (id: string | null) => void;
  onPoint: (id: string | null) => void;
  /** The sentence that says what is shown. */
  label: string;
  /** Drawn over the map. */
  children?: ReactNode;
  /** Drawn over the land and under the marks, which are painted then. */
  veil?: ReactNode;
  /** A map that is kept where this component goes and comes: it rests meanwhile. Without, the map goes with it. */
  controller?: MapController;
}

/** Europe with every city of the atlas; the cities that match stand out. */
export function CityMap({ controller, ...props }: CityMapProps) {
  const [own] = useState(() => new MapController());
  const map = controller ?? own;
  return (
    <MapContext value={map}>
      <MapView {...props} map={map} kept={controller !== undefined} />
    </MapContext>
  );
}

interface MapViewProps extends Omit<CityMapProps, 'controller'> {
  map: MapController;
  kept: boolean;
}

/** The SVG map, MapLibre over it once it is wanted, the cities' keyboard and buttons over both. */
function MapView(props: MapViewProps) {
  const { map, kept, cities, shown, selected, pointed, onSelect, onPoint, label, children, veil } =
    props;
  const { t, language, compare } = useI18n();
  const mode = useInteractionMode();
  const theme = useTheme();
  const coloring = useColoring();
  const camera = useView((view) => view.camera);
  const phase = useMapState((state) => state.phase);
  const awaited = useMapState((state) => state.awaited);
  const over = useMapState((state) => state.over);
  const surface = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  /** Where the map was when the reader came to it. */
  const [since, setSince] = useState<Camera | null>(null);
  const come = () => setSince((before) => before ?? map.target);
  const [prevented, setPrevented] = useState<Prevented | null>(null);
  const found = useMemo(
    () => byName(cities, compare).filter(({ id }) => shown.has(id)),
    [cities, shown, compare],
  );
  const byId = useMemo(() => new Map(cities.map((city) => [city.id, city])), [cities]);
  const [focus, hover] = [byId.get(selected ?? ''), byId.get(pointed ?? '')];
  const [isUp, setUp] = useState(false);
  const isPainted = cities.length > maxDrawn || phase === 'engine' || Boolean(veil);
  // Until they are painted the picture goes on showing them.
  const drawn = cities.length > maxDrawn || (isPainted && isUp) ? none : cities;

  useLayoutEffect(() => {
    if (!surface.current || !host.current) return undefined;
    const detach = map.attach(surface.current, host.current);
    return kept ? detach : () => map.destroy();
  }, [map, kept]);
  // All that the map is to know, in step with every rendering; it changes only what differs.
  useEffect(() => {
    map.setEvents({
      onCamera: (to, step) => setView({ camera: to }, step),
      onSelect,
      onPoint,
      onGesturePrevented: (gesture) => setPrevented({ gesture }),
    });
    map.setCities(cities);
    map.setShown(shown);
    map.setAppearance({ theme, language, coloring });
    map.setMode(mode, hydrated);
    map.setView(camera);
    map.setSelected(focus ?? null);
  });

  return (
    <div
      ref={surface}
      className={styles.map}
      data-phase={phase}
      data-mode={mode}
      data-live={hydrated ? '' : undefined}
      data-awaited={awaited ? '' : undefined}
      onFocus={come}
      onPointerEnter={come}
    >
      <div className={styles.picture}>
        {/* On paper the land lies under painted marks, so it follows them there too. */}
        <LiveSvgMap cities={drawn} shown={shown} measured={hydrated} except={focus?.id ?? null} />
      </div>
      {hydrated && <div className={styles.cover} data-over={over ? '' : undefined} />}
      <div
        ref={host}
        className={styles.engine}
        data-over={over ? '' : undefined}
        aria-hidden="true"
      />
      {veil}
      {hydrated && isPainted && (
        <Suspense fallback={null}>
          <CanvasMarks {...{ cities, shown }} except={focus?.id ?? null} onUp={setUp} />
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
          <Suspense fallback={null}>
            <Tooltip key={hover.id} city={hover} onSelect={onSelect} />
          </Suspense>
        </Pin>
      )}
      {hydrated && <CityListbox {...{ found, selected, label, onSelect, onPoint }} />}
      {mode !== 'static' && <Controls found={found} />}
      {mode !== 'static' && since && (
        <Suspense fallback={null}>
          <Guide {...{ surface, cities, found, since }} />
        </Suspense>
      )}
      {mode === 'cooperative' && <GestureHint prevented={prevented} />}
      {phase === 'simple' && (
        <Suspense fallback={null}>
          <SimpleNote className={styles.simple} />
        </Suspense>
      )}
      <p className={styles.attribution} data-over-map>
        {t('map.attribution')}
      </p>
    </div>
  );
}

/**
 * False on the server and for the first render in the browser, true from then
 * on. What waits for it comes in small steps, so that a tap in between is heard.
 */
function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => startTransition(() => setHydrated(true)), []);
  return hydrated;
}

/** How long the words stay, in ms. */
const stay = 1_800;

/** A gesture that was left to the page around, new with each so that the words stay while someone goes on trying. */
interface Prevented {
  gesture: PreventedGesture;
}

/** Says how the map is moved, when a gesture was left to the page around. */
function GestureHint({ prevented }: { prevented: Prevented | null }) {
  const { t } = useI18n();
  const [over, setOver] = useState<Prevented | null>(null);
  useEffect(() => {
    if (!prevented) return;
    const ending = setTimeout(() => setOver(prevented), stay);
    return () => clearTimeout(ending);
  }, [prevented]);
  const shown = prevented !== null && prevented !== over;
  return (
    <span data-said="" className={styles.hint} data-shown={shown ? '' : undefined}>
      {shown && <span>{t(`map.hint.${prevented.gesture}`)}</span>}
    </span>
  );
}
