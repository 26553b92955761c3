import { renderToStaticMarkup } from 'react-dom/server';
import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import { isTied, offsetsOf } from '../map/arrangement';
import { openingLooks } from '../map/looks';
import { markupIn } from '../map/markup';
import { lookKey } from '../map/markShapes';
import { onePerSquare } from '../map/onePerSquare';
import { initialCamera, picture, project, type Point } from '../map/projection';
import { Shapes, shareOf } from '../map/svg/SvgMarks';
import styles from '../map/svg/SvgMarks.module.css';
import { paths } from '../view/paths';

/** The maps (px) that the opening's marks are moved apart for, and the class that shows them on maps like it. */
const layouts = [
  { size: { width: 390, height: 640 }, className: styles.narrow },
  { size: { width: 872, height: 744 }, className: styles.medium },
  { size: { width: 1400, height: 1000 }, className: styles.wide },
] as const;
/** The one where there is room for one. */
const middle = layouts.slice(1, 2);
/** About a mark of the middle one, in px of the picture. */
const square = 20;
const opening = { width: picture.width, height: picture.height, camera: picture.camera };

/** A mark as one of the layouts has it, with the line to its place. */
interface Placed extends Point {
  /** The id of its drawing. */
  href: string;
  className: string | undefined;
}

function PlacedMark({ href, x, y, className }: Placed) {
  const mark = <use href={href} transform={x || y ? `translate(${x} ${y})` : undefined} />;
  const tie = isTied({ x, y }) && <path className={styles.tie} d={`M0 0L${x} ${y}`} />;
  if (className === undefined) {
    return (
      <>
        {tie}
        {mark}
      </>
    );
  }
  return (
    <g className={className}>
      {tie}
      {mark}
    </g>
  );
}

const reach = ({ x, y }: Point) => Math.hypot(x, y);

/**
 * The marks of the opening view as the prerendered page holds them: links that
 * stand apart on a phone, a laptop and a large screen.
 * @param isSmall one arrangement for all, where bytes count more
 */
export function openingMarkup(atlas: Atlas, i18n: Translator, isSmall: boolean): string {
  const cities = onePerSquare(atlas.cities, square, (city) => project(city, picture.camera));
  const shown = new Set(cities.map(({ id }) => id));
  const arranged = (isSmall ? middle : layouts).map(({ size, className }) => ({
    key: size.width,
    className: isSmall ? undefined : className,
    offset: offsetsOf(cities, shown, { ...size, camera: initialCamera(size) }),
  }));
  const placed = cities.map((city) => {
    const places = arranged.map(({ offset, ...layout }) => ({ ...layout, ...offset(city.id) }));
    return { city, places, farthest: Math.max(...places.map(reach)) };
  });
  // Lines lie under the marks that stay where they are.
  placed.sort((a, b) => b.farthest - a.farthest || a.city.index - b.city.index);
  // Inside an SVG: a title elsewhere would be one of the page.
  const svg = renderToStaticMarkup(
    <svg>
      <Shapes cities={cities} looks={openingLooks} />
      {placed.map(({ city, places, farthest }) => {
        const href = `#m${lookKey(openingLooks.of(city))}`;
        return (
          <a key={city.id} data-city={city.id} href={i18n.path(paths.city(city.id))} tabIndex={-1}>
            <svg {...shareOf(city, opening, isSmall ? 1 : 2)}>
              {farthest === 0 ? (
                <use href={href} />
              ) : (
                places.map(({ key, ...place }) => <PlacedMark key={key} href={href} {...place} />)
              )}
            </svg>
          </a>
        );
      })}
    </svg>,
  );
  return markupIn(svg);
}
