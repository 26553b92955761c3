import type { Land } from '../../map/area/land';
import { edgeWidth, riverWidth, veilOpacity, veilPath } from '../../map/area/veil';
import { picture, project, worldSize, type Viewport } from '../../map/projection';
import type { Palette } from '../../map/palette';
import { cropPath } from './crop';
import type { Box } from './layout';
import { element, layer, short } from './xml';

/** The paths of the outline by their ids, from the markup that the build draws (`map/outline.svg`). */
export function outlinePaths(outline: string): ReadonlyMap<string, string> {
  const found = outline.matchAll(/<path id="(\w+)"[^>]* d="([^"]*)"/g);
  return new Map(Array.from(found, ([, id = '', data = '']) => [id, data]));
}

/** Beyond the edge of the map so much of the land is still drawn, for its shelf, in px on screen. */
const room = 12;

/** Places the outline's own coordinates in the picture. Returns the transform, how much it enlarges, and what of them is seen. */
function placed({ camera }: Viewport, box: Box, scale: number) {
  const by = (worldSize(camera.zoom) / worldSize(picture.camera.zoom)) * scale;
  const middle = project(camera, picture.camera);
  const x = box.x + box.width / 2 - middle.x * by;
  const y = box.y + box.height / 2 - middle.y * by;
  const edges = (from: number, length: number, zero: number) =>
    [from - room * scale - zero, from + length + room * scale - zero].map((px) => px / by);
  const [left = 0, right = 0] = edges(box.x, box.width, x);
  const [top = 0, bottom = 0] = edges(box.y, box.height, y);
  return {
    by,
    window: { left, right, top, bottom },
    transform: `translate(${short(x)} ${short(y)}) scale(${+by.toFixed(5)})`,
  };
}

/** Covers all but a country's land, as the page does it (src/map/area/AreaView.tsx). */
function veil({ land }: Land, { paper }: Palette) {
  const look = { d: veilPath(land), fill: paper, 'fill-opacity': veilOpacity };
  return element('path', { ...look, 'fill-rule': 'evenodd' });
}

/** The country itself, finer than the land around. Its lakes and rivers end at its border. */
function country({ land, lakes, rivers }: Land, line: number, palette: Palette) {
  const river = { fill: 'none', stroke: palette.river, 'stroke-width': riverWidth * line };
  const shore = { stroke: palette.shelf, 'stroke-width': 0.75 * line };
  const edge = { fill: 'none', stroke: palette.lineStrong, 'stroke-width': edgeWidth * line };
  const inner =
    (rivers && element('path', { d: rivers, 'stroke-linejoin': 'round', ...river })) +
    (lakes && element('path', { d: lakes, fill: palette.water, ...shore }));
  return [
    element('path', { d: land, fill: palette.land }),
    inner && element('clipPath', { id: 'country-land' }, element('path', { d: land })),
    inner && element('g', { 'clip-path': 'url(#country-land)' }, inner),
    element('path', { d: land, 'stroke-linejoin': 'round', ...edge }),
  ].join('');
}

/** Water, land, lakes and borders, each a layer. @param own the land that all around is paler than */
export function mapLayers(
  outline: string,
  viewport: Viewport,
  box: Box,
  scale: number,
  palette: Palette,
  own?: Land,
): string {
  const paths = outlinePaths(outline);
  const { by, window, transform } = placed(viewport, box, scale);
  const seen = (id: string) => cropPath(paths.get(id) ?? '', window);
  const line = scale / by;
  const draw = (id: string, look: Record<string, string | number>) => {
    // Dashes are counted from where a line begins.
    const data = id === 'disputed' ? paths.get(id) : seen(id);
    const shape = { 'stroke-linejoin': 'round', ...look };
    if (!data) return '';
    // The coast is half of a picture's file: it stands there once, for the land and its shelf.
    const drawn =
      id === 'land'
        ? element('use', { 'xlink:href': '#coast', ...shape })
        : element('path', { d: data, ...shape });
    return element('g', { transform }, drawn);
  };
  const coast = { fill: palette.land };
  const shelf = { fill: 'none', stroke: palette.shelf, 'stroke-width': 7 * line };
  const shore = { fill: palette.water, stroke: palette.shelf, 'stroke-width': 0.75 * line };
  const border = { fill: 'none', stroke: palette.border, 'stroke-width': 0.75 * line };
  const dashed = { ...border, 'stroke-dasharray': `${short(3 * line)} ${short(2 * line)}` };
  const land = seen('land');
  return [
    land ? element('defs', {}, element('path', { id: 'coast', d: land })) : '',
    layer('water', 'Water', element('rect', { ...box, fill: palette.water })),
    layer('shelf', 'Shallow water', draw('land', shelf)),
    layer('land', 'Land', draw('land', coast)),
    layer('lakes', 'Lakes', draw('lakes', shore)),
    layer('borders', 'Borders', draw('borders', border) + draw('disputed', dashed)),
    own
      ? layer('around', 'Paler around the country', element('g', { transform }, veil(own, palette)))
      : '',
    own
      ? layer('country', 'The country', element('g', { transform }, country(own, line, palette)))
      : '',
  ].join('');
}
