import type { City } from '../atlas/model';
import styles from './CitiesMap.module.css';
import { SvgMarks } from './svg/SvgMarks';
import { picture, unproject } from './projection';
import { placeNames, smallSight } from './smallMap';

const layers = ['land', 'borders', 'disputed', 'lakes'] as const;

/** The least part of the picture that is shown, in px of the picture: a small country is a few marks apart. */
const nearest = 90;

interface CitiesMapProps {
  /** Every city that is marked. */
  cities: readonly City[];
  /** Ids of those with their full mark; the others are faint. */
  shown: ReadonlySet<string>;
  /** The cities that the map is fitted to. */
  around: readonly City[];
  /** Those cities are named on the map. */
  named?: boolean;
  /** What the map shows, in words. */
  caption: string;
}

/**
 * A still map of some cities in the marks of the large one, each a link for the
 * pointer. Lists beside it carry the keyboard and say the same in words.
 */
export function CitiesMap({ cities, shown, around, named = false, caption }: CitiesMapProps) {
  const { left, top, width, height } = smallSight(around, nearest);
  const middle = { x: left + width / 2, y: top + height / 2 };
  const camera = { ...unproject(middle, picture.camera), zoom: picture.camera.zoom };
  const viewBox = [left, top, width, height].map((value) => +value.toFixed(1)).join(' ');
  return (
    <figure className={styles.figure}>
      <div className={styles.map} aria-hidden="true">
        <svg className={styles.base} viewBox={viewBox}>
          {layers.map((layer) => (
            <use
              key={layer}
              className={styles[layer]}
              href={`/map/outline.svg#${layer}`}
              strokeWidth={+(width / 700).toFixed(2)}
            />
          ))}
        </svg>
        <SvgMarks
          cities={cities}
          shown={shown}
          viewport={{ camera, width, height }}
          moved={false}
        />
        {named && <Names cities={around} viewBox={viewBox} />}
      </div>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

/** Names beside the marks, in the map's own measure: they shrink with it. */
function Names({ cities, viewBox }: { cities: readonly City[]; viewBox: string }) {
  const sight = smallSight(cities, nearest);
  const size = sight.width / 34;
  const names = placeNames(
    cities.map(({ name }) => name),
    sight,
    size,
  );
  return (
    <svg className={styles.names} viewBox={viewBox} fontSize={+size.toFixed(2)}>
      {names.map(({ x, y, anchor }, i) => (
        <text key={cities[i]?.id} x={x.toFixed(1)} y={y.toFixed(1)} textAnchor={anchor}>
          {cities[i]?.name}
        </text>
      ))}
    </svg>
  );
}
