import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { setView, useView, viewStore } from '../../view/store';
import type { Camera } from '../../view/view';
import { picture, project, worldSize } from '../projection';
import { palettes } from '../palette';
import { useMapState, useViewport } from '../useMap';
import { useTheme } from '../useTheme';
import { areaCamera, countryIn } from './area';
import styles from './AreaView.module.css';
import type { Land } from './land';
import { landQuery } from './landQuery';
import { edgeWidth, riverWidth, veilPath } from './veil';

interface AreaViewProps {
  /** The cities that match. */
  found: readonly City[];
}

/** Fits the map to the view's area, until the reader moves it, and makes the land around a country paler. */
export default function AreaView({ found }: AreaViewProps) {
  const atlas = useAtlas();
  const area = useView((view) => view.area);
  const width = useMapState((state) => state.width);
  const height = useMapState((state) => state.height);
  /** The camera that the map was given here: another is the reader's, or the address's own. */
  const given = useRef<Camera | null>(null);
  const code = countryIn({ area });
  const { data: land, isLoading } = useQuery({ ...landQuery(code ?? ''), enabled: code !== null });
  useEffect(() => {
    if (isLoading) return;
    const { camera } = viewStore.getState();
    if (camera !== given.current) return;
    given.current = areaCamera({ area }, atlas, found, { width, height }, land);
    setView({ camera: given.current }, 'adjust');
  }, [area, atlas, found, width, height, land, isLoading]);
  return land === undefined || code === null ? null : <Veil code={code} land={land} />;
}

interface VeilProps {
  code: string;
  land: Land;
}

/** Lies over all but a country's land; the picture of Europe is coarse so near, so the land is drawn anew over it. */
function Veil({ code, land: { land, lakes, rivers } }: VeilProps) {
  const { camera, width, height } = useViewport();
  // The engine's own tiles are fine, and have more in them.
  const isPicture = useMapState(({ phase }) => phase !== 'engine');
  const { river } = palettes[useTheme()];
  const by = worldSize(camera.zoom) / worldSize(picture.camera.zoom);
  const { x, y } = project(camera, picture.camera);
  const place = `translate(${width / 2 - x * by} ${height / 2 - y * by}) scale(${by})`;
  return (
    <svg className={styles.veil} data-area={code} width={width} height={height} aria-hidden="true">
      <g transform={place}>
        <path className={styles.around} d={veilPath(land)} fillRule="evenodd" />
        {isPicture && (
          <>
            <clipPath id="country-land">
              <path d={land} />
            </clipPath>
            <path className={styles.land} d={land} />
            <g clipPath="url(#country-land)">
              <path className={styles.river} d={rivers} stroke={river} strokeWidth={riverWidth} />
              <path className={styles.lake} d={lakes} />
            </g>
          </>
        )}
        <path className={styles.edge} d={land} strokeWidth={edgeWidth} />
      </g>
    </svg>
  );
}
