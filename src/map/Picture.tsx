import { memo } from 'react';
import type { City } from '../atlas/model';
import type { Camera } from '../view/view';
import { Labels } from './Labels';
import { Marks } from './Marks';
import { Outline } from './outline';
import styles from './Picture.module.css';
import { picture, pictureViewBox, project, worldSize, type Size } from './projection';

/** What a drawing shows: a camera on a map of a size. */
export interface Sight extends Size {
  camera: Camera;
}

/** The opening view as it is drawn before the map's size on screen is known; CSS scales it. */
const opening: Sight = { width: picture.width, height: picture.height, camera: picture.camera };

/** The part of the outline's coordinates that a sight shows. */
function viewBoxOf({ camera, width, height }: Sight): string {
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

interface PictureProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  /** Null: the opening view, which needs no script and no measuring. */
  moved: Sight | null;
  /** The map on screen, once it is known: names are set for it. */
  named: Sight | null;
}

/** The map drawn as SVG: what the prerendered page shows, and all there is where the engine cannot run. */
export function Picture({ cities, shown, moved, named }: PictureProps) {
  return (
    <div className={styles.box} data-moved={moved ? '' : undefined} aria-hidden="true">
      <Land viewBox={moved ? viewBoxOf(moved) : pictureViewBox} />
      <Marks cities={cities} shown={shown} sight={moved ?? opening} moved={moved !== null} />
      {named && <Labels cities={cities} shown={shown} sight={named} />}
    </div>
  );
}
