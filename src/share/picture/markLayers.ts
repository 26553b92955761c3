import type { Atlas, City } from '../../atlas/model';
import type { Palette } from '../../map/palette';
import {
  markKey,
  markRadius,
  markScale,
  markShapes,
  outsideDot,
  profileOf,
} from '../../map/markShapes';
import { placeLabels, type Label } from '../../map/svg/placeLabels';
import { initialZoom, project, type Viewport } from '../../map/projection';
import { cityColor, glyphs, type CityColor } from '../../map/colorBy/colors';
import type { View } from '../../view/view';
import type { Box } from './layout';
import type { MarkWriter } from './MarkWriter';
import { element, escapeXml, layer, semibold } from './xml';

export interface Marked {
  atlas: Atlas;
  shown: ReadonlySet<string>;
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
const mostNames = 26;
/** Size of names on the map, in px on screen. */
const nameSize = 12;
/** The city in focus is drawn this much larger. */
const focusScale = 1.7;

/** Few marks are drawn larger: they have the map to themselves. */
function emphasis(count: number): number {
  if (count <= 12) return 1.6;
  return count <= 45 ? 1.25 : 1;
}

/** The colour of a city's mark as a whole; undefined where capabilities colour it. */
function colorIn(by: View['color']): (city: City) => CityColor | undefined {
  return (city) => (by === 'capability' ? undefined : cityColor(by, city));
}

/** Definitions of the marks: cities whose marks look the same refer to one drawing. */
export function markDefinitions({ atlas, marks, color: by }: Marked): string {
  const colorOf = colorIn(by);
  const looks = new Map(
    atlas.cities.map((city) => [markKey(city.profile, colorOf(city)), colorOf(city)] as const),
  );
  const drawn = [...looks.keys()].sort().map((key) => {
    const color = looks.get(key);
    const override = color === undefined ? null : { color, glyph: glyphs[color] };
    return element('g', { id: `mark-${key}` }, marks.write(markShapes(profileOf(key), override)));
  });
  const out = element('g', { id: 'mark-out' }, marks.write([outsideDot]));
  return marks.definitions + out + drawn.join('');
}

/** All cities, those of the result above the others, and the names there is room for. */
export function markLayers(marked: Marked): string {
  const { atlas, shown, city: focus, viewport, palette, scale, color } = marked;
  const colorOf = colorIn(color);
  const at = (city: City) => {
    const { x, y } = project(city, viewport.camera);
    return { city, x: x + viewport.width / 2, y: y + viewport.height / 2 };
  };
  const inMap = ({ x, y }: { x: number; y: number }) =>
    x > -markRadius &&
    y > -markRadius &&
    x < viewport.width + markRadius &&
    y < viewport.height + markRadius;
  const spots = atlas.cities.map(at).filter(inMap);
  const size =
    markScale(viewport.camera.zoom, initialZoom(viewport), viewport.width) * emphasis(shown.size);
  const look = ({ city }: { city: City }) =>
    shown.has(city.id) || city.id === focus
      ? `#mark-${markKey(city.profile, colorOf(city))}`
      : '#mark-out';
  const mark = (spot: (typeof spots)[number], by: number) => {
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
      stroke: palette.accent,
      'stroke-width': 2,
    }),
  );
  const place = `translate(${marked.box.x} ${marked.box.y}) scale(${scale})`;
  const group = (inner: string) => (inner === '' ? '' : element('g', { transform: place }, inner));
  const all = (some: typeof spots, by = 1) => some.map((spot) => mark(spot, size * by)).join('');
  return [
    layer('cities-outside', 'Cities outside the result', group(all(outside))),
    layer('cities', 'Cities', group(all(inside))),
    layer('city-in-focus', 'City in focus', group(ring.join('') + all(focused, grow))),
    layer('city-names', 'City names', group(names(marked, size))),
  ].join('');
}

type Where = Pick<Label, 'x' | 'y' | 'anchor'>;

function names({ atlas, shown, city: focus, viewport, palette }: Marked, size: number): string {
  const focused = atlas.cities.filter(({ id }) => id === focus);
  const others = atlas.cities.filter(({ id }) => id !== focus);
  const labels = placeLabels(others, shown, viewport, mostNames);
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
  const own = focused.map((city) => {
    const { x, y } = project(city, viewport.camera);
    const aside = markRadius * size * focusScale + 9;
    const where = {
      x: x + viewport.width / 2 + aside,
      y: y + viewport.height / 2,
      anchor: 'start',
    } as const;
    return write(city.name, where, true);
  });
  // The city in focus has a larger mark and a larger name than room was kept for.
  const isFree = ({ y, left, right }: Label) =>
    focused.every((city) => {
      const spot = project(city, viewport.camera);
      const [x, down] = [spot.x + viewport.width / 2, y - spot.y - viewport.height / 2];
      return Math.abs(down) >= 26 || right < x - 20 || left > x + 130;
    });
  const rest = labels.filter(isFree).map((label) => write(label.city.name, label, false));
  if (own.length + rest.length === 0) return '';
  return element('g', { fill: palette.label, 'font-size': nameSize }, rest.join('') + own.join(''));
}
