import { memo, useEffect, useMemo, useRef } from 'react';
import type { City } from '../../atlas/model';
import { viewportOf } from '../mapState';
import { Outline } from '../outline';
import { picture, pictureViewBox, project, worldSize, type Viewport } from '../projection';
import { useMap, useMapState } from '../useMap';
import { Labels } from './Labels';
import styles from './SvgMap.module.css';
import { SvgMarks } from './SvgMarks';

/** The initial view as it is drawn before the map's size on screen is known; CSS scales it. */
const initial: Viewport = { width: picture.width, height: picture.height, camera: picture.camera };

/** The part of the outline's coordinates that a viewport shows. */
function viewBoxOf({ camera, width, height }: Viewport): string {
  const scale = worldSize(picture.camera.zoom) / worldSize(camera.zoom);
  const { x, y } = project(camera, picture.camera);
  const box = [x - (width / 2) * scale, y - (height / 2) * scale, width * scale, height * scale];
  return box.map((number) => number.toFixed(3)).join(' ');
}

const Land = memo(function Land({ viewBox }: { viewBox: string }) {
  return (
    <svg className={styles.land} viewBox={viewBox}>
      <Outline />
    </svg>
  );
});

interface SvgMapProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  /** Null: the initial view, which needs no script and no measuring. */
  moved: Viewport | null;
  /** The map on screen, once it is known: names are set for it. */
  named: Viewport | null;
}

/** The map drawn as SVG: what the prerendered page shows, and all there is where MapLibre cannot run. */
const SvgMap = memo(function SvgMap({ cities, shown, moved, named }: SvgMapProps) {
  return (
    <div className={styles.box} data-moved={moved ? '' : undefined} aria-hidden="true">
      <Land viewBox={moved ? viewBoxOf(moved) : pictureViewBox} />
      <SvgMarks cities={cities} shown={shown} viewport={moved ?? initial} moved={moved !== null} />
      {named && <Labels cities={cities} shown={shown} viewport={named} />}
    </div>
  );
});

interface LiveSvgMapProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  /** The map's size on screen is known. */
  measured: boolean;
  /** MapLibre has the map: nobody sees the SVG, so it does not follow. */
  frozen: boolean;
}

/** The SVG map at the camera of the moment. */
export function LiveSvgMap({ cities, shown, measured, frozen }: LiveSvgMapProps) {
  const { state } = useMap();
  const last = useRef(state.getState());
  const camera = useMapState((now) => (frozen ? last.current : now).camera);
  const width = useMapState((now) => (frozen ? last.current : now).width);
  const height = useMapState((now) => (frozen ? last.current : now).height);
  useEffect(() => {
    if (!frozen) last.current = state.getState();
  });
  const viewport = useMemo(() => viewportOf({ camera, width, height }), [camera, width, height]);
  return (
    <SvgMap
      cities={cities}
      shown={shown}
      moved={camera ? viewport : null}
      named={measured ? viewport : null}
    />
  );
}
