import { edgeWidth, veilOpacity, veilPath } from '../../map/area/veil';
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

/** Covers all but a country's land, as the page does it (src/map/area/AreaView.module.css). */
function veil(land: string, transform: string, width: number, { paper, lineStrong }: Palette) {
  const look = { d: veilPath(land), fill: paper, 'fill-opacity': veilOpacity };
  const edge = {
    fill: 'none',
    stroke: lineStrong,
    'stroke-width': width,
    'stroke-linejoin': 'round',
  };
  const inner = [
    element('path', { ...look, 'fill-rule': 'evenodd' }),
    element('path', { d: land, ...edge }),
  ];
  return element('g', { transform }, inner.join(''));
}

/** Water, land, lakes and borders, each a layer. @param own the land that all around is paler than */
export function mapLayers(
  outline: string,
  viewport: Viewport,
  box: Box,
  scale: number,
  palette: Palette,
  own?: string,
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
    own === undefined
      ? ''
      : layer(
          'around',
          'Paler around the country',
          veil(own, transform, edgeWidth * line, palette),
        ),
  ].join('');
}
