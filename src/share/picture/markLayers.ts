import type { Atlas, City } from '../../atlas/model';
import type { Palette } from '../../map/palette';
import { isTied, spotsOf, type Spot } from '../../map/arrangement';
import type { MarkLooks } from '../../map/looks';
import {
  discRadius,
  markKey,
  markRadius,
  markScale,
  markShapes,
  outsideDot,
} from '../../map/markShapes';
import { labelsBeside, nameSize, placeLabels, type Label } from '../../map/svg/placeLabels';
import { initialZoom, type Point, type Viewport } from '../../map/projection';
import { cityColor, glyphs, type CityColor } from '../../map/colorBy/colors';
import type { View } from '../../view/view';
import type { Box } from './layout';
import type { MarkWriter } from './MarkWriter';
import { element, escapeXml, layer, semibold } from './xml';

export interface Marked {
  atlas: Atlas;
  shown: ReadonlySet<string>;
  looks: MarkLooks;
  /** Cities that have their name though they are not in the result: those of the country that is shown. */
  named?: ReadonlySet<string>;
  /** The city in focus. */
  city: string | null;
  viewport: Viewport;
  box: Box;
  /** How much the map is enlarged. */
  scale: number;
  palette: Palette;
  marks: MarkWriter;
  color: View['color'];
}

/** As many names as can be read in passing. */
const mostNames = 60;
/** The city in focus is drawn this much larger. */
const focusScale = 1.7;

/** How much larger marks are drawn than usual: few have the map to themselves. */
export function emphasis(count: number): number {
  if (count <= 12) return 1.6;
  return count <= 45 ? 1.25 : 1;
}

/** The colour of a city's mark as a whole; undefined where what it tells does. */
function colorIn(by: View['color']): (city: City) => CityColor | undefined {
  return (city) => (by === 'capability' ? undefined : cityColor(by, city));
}

/** Definitions of the marks: cities whose marks look the same refer to one drawing. */
export function markDefinitions({ atlas, looks, marks, color: by }: Marked): string {
  const colorOf = colorIn(by);
  const drawn = new Map(
    atlas.cities.map((city) => {
      const [look, color] = [looks.of(city), colorOf(city)];
      return [markKey(look, color), { look, color }] as const;
    }),
  );
  const defined = [...drawn.keys()].sort().map((key) => {
    const { look, color } = drawn.get(key) ?? {};
    const override = color === undefined ? null : { color, glyph: glyphs[color] };
    const shapes = look ? markShapes(look, override) : [];
    return element('g', { id: `mark-${key}` }, marks.write(shapes));
  });
  const out = element('g', { id: 'mark-out' }, marks.write([outsideDot]));
  return marks.definitions + out + defined.join('');
}

/** All cities, those of the result above the others, and the names there is room for. */
export function markLayers(marked: Marked): string {
  const { atlas, shown, looks, city: focus, viewport, palette, scale, color } = marked;
  const colorOf = colorIn(color);
  const larger = emphasis(shown.size);
  const inMap = ({ x, y }: Point) =>
    x > -markRadius &&
    y > -markRadius &&
    x < viewport.width + markRadius &&
    y < viewport.height + markRadius;
  const spots = fromCorner(spotsOf(atlas.cities, shown, viewport, larger), viewport).filter(inMap);
  const size = larger * markScale(viewport.camera.zoom, initialZoom(viewport), viewport.width);
  const look = ({ city }: { city: City }) =>
    shown.has(city.id) || city.id === focus
      ? `#mark-${markKey(looks.of(city), colorOf(city))}`
      : '#mark-out';
  const mark = (spot: Spot, by: number) => {
    const { x, y, city } = spot;
    const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${+by.toFixed(2)})`;
    const shape = {
      id: `city-${city.id}`,
      'data-city': city.id,
      'xlink:href': look(spot),
      transform,
    };
    return element('use', shape, element('title', {}, escapeXml(city.name)));
  };
  const isIn = ({ city }: { city: City }) => shown.has(city.id) && city.id !== focus;
  const inside = spots.filter(isIn).sort((a, b) => b.city.records.length - a.city.records.length);
  const outside = spots.filter(({ city }) => !shown.has(city.id) && city.id !== focus);
  const focused = spots.filter(({ city }) => city.id === focus);
  const grow = focused.length > 0 ? focusScale : 1;
  const ring = focused.map(({ x, y }) =>
    element('circle', {
      cx: x,
      cy: y,
      r: markRadius * size * grow + 3,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 2,
    }),
  );
  const place = `translate(${marked.box.x} ${marked.box.y}) scale(${scale})`;
  const group = (inner: string) => (inner === '' ? '' : element('g', { transform: place }, inner));
  const all = (some: typeof spots, by = 1) => some.map((spot) => mark(spot, size * by)).join('');
  return [
    layer('cities-outside', 'Cities outside the result', group(all(outside))),
    layer('ties', 'Lines to true places', group(ties(spots, palette))),
    layer('cities', 'Cities', group(all(inside))),
    layer('city-in-focus', 'City in focus', group(ring.join('') + all(focused, grow))),
    layer('city-names', 'City names', group(names(marked, spots, size))),
  ].join('');
}

/** Spots in px from the map's upper left corner. */
function fromCorner(spots: readonly Spot[], { width, height }: Viewport): Spot[] {
  const move = ({ x, y }: Point) => ({ x: x + width / 2, y: y + height / 2 });
  return spots.map((spot) => ({ ...spot, ...move(spot), home: move(spot.home) }));
}

/** The lines from marks that were moved to their true places, where a dot ends them. */
function ties(spots: readonly Spot[], { ink2 }: Palette): string {
  const tied = spots.filter(({ x, y, home }) => isTied({ x: x - home.x, y: y - home.y }));
  if (tied.length === 0) return '';
  const at = (value: number) => value.toFixed(1);
  const lines = tied.map(({ x, y, home }) => `M${at(home.x)} ${at(home.y)}L${at(x)} ${at(y)}`);
  const dots = tied.map(({ home }) =>
    element('circle', { cx: at(home.x), cy: at(home.y), r: 1.3, fill: ink2 }),
  );
  const line = { d: lines.join(''), fill: 'none', stroke: ink2, 'stroke-width': 0.8 };
  return element('path', line) + dots.join('');
}

type Where = Pick<Label, 'x' | 'y' | 'anchor'>;

/** The names of cities that have room, with the year of what was asked for. */
export function cityLabels({
  atlas,
  shown,
  named = nobody,
  looks,
  city: focus,
  viewport,
}: Marked): Label[] {
  const moreOf = (city: City) => {
    const year = looks.year(city);
    return year === null ? '' : ` ${year}`;
  };
  const options = { most: mostNames, moreOf, except: focus, larger: emphasis(shown.size) };
  const labels = placeLabels(atlas.cities, shown, viewport, options);
  const others = new Set([...named].filter((id) => !shown.has(id)));
  const beside = labelsBeside(labels, atlas.cities, shown, others, viewport, {
    most: mostNames,
    larger: options.larger,
  });
  return [...labels, ...beside];
}

const nobody: ReadonlySet<string> = new Set();

function names(marked: Marked, spots: readonly Spot[], size: number): string {
  const { city: focus, palette } = marked;
  const focused = spots.filter(({ city }) => city.id === focus);
  const labels = cityLabels(marked);
  const write = (text: string, { x, y, anchor }: Where, bold: boolean) => {
    const side = anchor === 'start' ? {} : { 'text-anchor': anchor };
    const where = { x: x.toFixed(1), y: y.toFixed(1), ...side };
    const weight = bold ? { ...semibold, 'font-size': nameSize * 1.3 } : {};
    const under = { stroke: palette.halo, 'stroke-width': 3, 'stroke-linejoin': 'round' };
    const shape = { ...where, ...weight, dy: '0.36em' };
    return (
      element('text', { ...shape, ...under, 'aria-hidden': 'true' }, escapeXml(text)) +
      element('text', bold ? { ...shape, fill: palette.ink } : shape, escapeXml(text))
    );
  };
  const own = focused.map(({ city, x, y }) => {
    const aside = discRadius * size * focusScale + 9;
    return write(city.name, { x: x + aside, y, anchor: 'start' }, true);
  });
  // The city in focus has a larger mark and a larger name than room was kept for.
  const isFree = ({ y, left, right }: Label) =>
    focused.every((spot) => {
      return Math.abs(y - spot.y) >= 26 || right < spot.x - 20 || left > spot.x + 130;
    });
  const rest = labels
    .filter(isFree)
    .map((label) => write(label.city.name + label.more, label, false));
  if (own.length + rest.length === 0) return '';
  return element('g', { fill: palette.label, 'font-size': nameSize }, rest.join('') + own.join(''));
}
