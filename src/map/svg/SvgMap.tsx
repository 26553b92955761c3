import { memo } from 'react';
import type { City } from '../../atlas/model';
import { LazyNames } from '../ground/LazyNames';
import { Outline } from '../outline';
import { picture, pictureViewBox, project, worldSize, type Viewport } from '../projection';
import { useMapState, useViewport } from '../useMap';
import { OpeningMarks } from './OpeningMarks';
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
  /** The map on screen, once it is known: marks are moved apart and names are set for it. */
  onScreen: Viewport | null;
  /** The city that has its name otherwise. */
  except: string | null;
}

/** The map drawn as SVG: what the prerendered page shows, and all there is where MapLibre cannot run. */
const SvgMap = memo(function SvgMap(props: SvgMapProps) {
  const { cities, shown, moved, onScreen, except } = props;
  return (
    <div className={styles.box} data-moved={moved ? '' : undefined} aria-hidden="true">
      <Land viewBox={moved ? viewBoxOf(moved) : pictureViewBox} />
      {onScreen ? (
        <SvgMarks
          cities={cities}
          shown={shown}
          viewport={moved ?? initial}
          moved={moved !== null}
          arranged={onScreen}
        />
      ) : (
        <OpeningMarks />
      )}
      {onScreen && cities.length > 0 && (
        <LazyNames {...{ cities, shown, except }} viewport={onScreen} />
      )}
    </div>
  );
});

interface LiveSvgMapProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  /** The map's size on screen is known. */
  measured: boolean;
  except: string | null;
}

/** The SVG map at the camera of the moment. */
export function LiveSvgMap({ cities, shown, measured, except }: LiveSvgMapProps) {
  const camera = useMapState((now) => now.camera);
  const viewport = useViewport();
  return (
    <SvgMap
      cities={cities}
      shown={shown}
      moved={camera ? viewport : null}
      onScreen={measured ? viewport : null}
      except={except}
    />
  );
}
