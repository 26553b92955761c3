import type { Translator } from '../../i18n/translator';
import { spotsOf } from '../../map/arrangement';
import type { GroundPlace } from '../../map/ground/ground';
import { groundNameIn } from '../../map/ground/nameOf';
import { leading, placeGround, type GroundName } from '../../map/ground/placeGround';
import type { Palette } from '../../map/palette';
import { cityLabels, emphasis, type Marked } from './markLayers';
import { element, escapeXml, layer, semibold } from './xml';

/** Around the middle of a city in focus, whose mark and name are larger, in px on screen. */
const focusRoom = { left: 24, right: 130, top: 24, bottom: 24 } as const;

/** Names of countries and seas beside those of the cities: a layer under the marks. */
export function groundLayer(
  places: readonly GroundPlace[],
  marked: Marked,
  i18n: Translator,
): string {
  const { atlas, shown, city: focus, viewport, palette, box, scale } = marked;
  const larger = emphasis(shown.size);
  const spots = spotsOf(atlas.cities, shown, viewport, larger);
  const [halfWidth, halfHeight] = [viewport.width / 2, viewport.height / 2];
  const around = spots
    .filter(({ city }) => city.id === focus)
    .map(({ x, y }) => ({
      left: x + halfWidth - focusRoom.left,
      right: x + halfWidth + focusRoom.right,
      top: y + halfHeight - focusRoom.top,
      bottom: y + halfHeight + focusRoom.bottom,
    }));
  const names = placeGround(places, groundNameIn(i18n), viewport, {
    labels: [...cityLabels(marked), ...around],
    spots: spots.filter(({ city }) => shown.has(city.id)),
    dots: spots.filter(({ city }) => !shown.has(city.id)),
    larger,
  });
  if (names.length === 0) return '';
  const transform = `translate(${box.x} ${box.y}) scale(${scale})`;
  const texts = names.map((name) => write(name, palette, i18n.language)).join('');
  return layer('ground-names', 'Countries and seas', element('g', { transform }, texts));
}

function write(
  { kind, lines, size, x, y }: GroundName,
  palette: Palette,
  language: string,
): string {
  const isSea = kind === 'sea';
  const top = y - ((lines.length - 1) * size * leading) / 2;
  const spans = lines.map((line, at) => {
    const text = isSea ? line : line.toLocaleUpperCase(language);
    const place = { x: x.toFixed(1), y: (top + size * (0.36 + leading * at)).toFixed(1) };
    return element('tspan', place, escapeXml(text));
  });
  const look = isSea
    ? { 'font-style': 'italic', 'letter-spacing': '0.04em', fill: palette.sea }
    : { ...semibold, 'letter-spacing': '0.15em', fill: palette.country };
  return element(
    'text',
    { 'text-anchor': 'middle', 'font-size': +size.toFixed(1), ...look },
    spans.join(''),
  );
}
