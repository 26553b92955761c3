import type { FilterResult } from '../../atlas/facets';
import type { Atlas } from '../../atlas/model';
import type { Translator } from '../../i18n/translator';
import { capabilities } from '../../atlas/schema';
import { looksOf } from '../../map/askedLooks';
import type { GroundPlace } from '../../map/ground/ground';
import { palettes, type Palette } from '../../map/palette';
import { areaCamera, citiesOfArea, countryIn } from '../../map/area/area';
import type { Land } from '../../map/area/land';
import { cameraOf, clampCamera } from '../../map/camera';
import { markRadius, markShapes } from '../../map/markShapes';
import { initialCamera, type Size, type Viewport } from '../../map/projection';
import type { Type } from '../../map/letterWidth';
import type { View } from '../../view/view';
import { nameOf } from '../naming';
import { groundLayer } from './groundLayer';
import { layoutOf, mapBox, type Box, type Layout } from './layout';
import { legendOf } from './legend';
import { wrap } from './lines';
import { mapLayers } from './mapLayers';
import { MarkWriter } from './MarkWriter';
import { markDefinitions, markLayers } from './markLayers';
import { pictureWords, type OwnWords, type PictureWords } from './words';
import { element, escapeXml, layer, semibold, short } from './xml';

export interface PictureInput {
  /** With only ids that the atlas has. */
  view: View;
  atlas: Atlas;
  result: FilterResult;
  i18n: Translator;
  /** The land's paths, as in `map/outline.svg`. */
  outline: string;
  /** Where countries and seas are named; where they are, `i18n` has the messages of `ground`. */
  ground?: readonly GroundPlace[];
  /** The land of the country that is the view's area; without it the land around is as pale as ever. */
  land?: Land | undefined;
  size: Size;
  theme: 'light' | 'dark';
  /** What stands there in the place of the view's own sentence and title. */
  own?: OwnWords | undefined;
  /** No version in sight: a picture at an address that always has the latest. It stays the same where what it shows does. */
  isLatest?: boolean | undefined;
  /** Only the map, without words around it, in colours that the page around it gives: for HTML. */
  bare?: Palette | undefined;
  /** Styles that bring the typeface along, where the picture is turned into pixels; else text names its font. */
  fonts?: string;
}

const fontFamily = "'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** The disc of a city of which all is on record: the mark of the atlas. */
const emblem = { sectors: capabilities.map((color) => ({ color, filled: true })) } as const;

/** The name of the atlas after its mark; `y` is its top. */
function wordmark(name: string, layout: Layout, y: number, fill: string, marks: MarkWriter) {
  const { padding, small } = layout;
  const radius = small * 0.6;
  const [scale, x, middle] = [radius / markRadius, padding + radius, y + small * 0.66];
  const place = { transform: `translate(${short(x)} ${short(middle)}) scale(${short(scale)})` };
  const after = { ...layout, padding: padding + radius * 2.7 };
  const text = lines([name], after, y, { size: small, bold: true }, fill);
  return element('g', place, marks.write(markShapes(emblem))) + text;
}

/** Lines of one text, one below the other; `y` is the first one's top. */
function lines(
  texts: readonly string[],
  { padding }: Pick<Layout, 'padding'>,
  y: number,
  type: Type,
  fill: string,
) {
  const spans = texts.map((text, at) =>
    element('tspan', { x: padding, y: y + type.size * (1 + at * 1.28) }, escapeXml(text)),
  );
  const weight = type.bold === true ? semibold : {};
  return element('text', { 'font-size': type.size, fill, ...weight }, spans.join(' '));
}

const heightOf = (count: number, { size }: Type) => size * (0.2 + count * 1.28);

/** Title, legend and source, set from the top and from the bottom. */
function setWords(
  words: PictureWords,
  source: string,
  layout: Layout,
  palette: Palette,
  marks: MarkWriter,
) {
  const { padding, measure, height, small } = layout;
  const title: Type = { size: layout.title, bold: true };
  const titleLines = wrap(words.title, measure, title);
  const nameTop = padding * 0.85;
  const titleTop = nameTop + small * 1.9;
  const below = wrap(words.sentence, measure, { size: layout.text });
  const belowTop = titleTop + heightOf(titleLines.length, title);
  const sourceLines = wrap(source, measure, { size: small });
  const sourceTop = height - padding * 0.85 - heightOf(sourceLines.length, { size: small });
  const legend = legendOf(words, layout, palette, marks);
  const legendTop = sourceTop - legend.height - small * 0.6;
  const { ink, ink2 } = palette;
  const place = { transform: `translate(0 ${legendTop})` };
  return {
    top: belowTop + below.length * layout.text * 1.28 + padding * 0.5,
    bottom: legendTop - padding * 0.35,
    markup: [
      layer('name', 'Name', wordmark(words.name, layout, nameTop, ink2, marks)),
      layer('title', 'Title', lines(titleLines, layout, titleTop, title, ink)),
      below.length > 0
        ? layer('sentence', 'Sentence', lines(below, layout, belowTop, { size: layout.text }, ink2))
        : '',
      layer('legend', 'Legend', element('g', place, legend.markup)),
      layer('source', 'Source', lines(sourceLines, layout, sourceTop, { size: small }, ink2)),
    ].join(''),
  };
}

/** What is not map. */
function paper({ width, height }: Size, box: Box, { paper: fill }: Palette): string {
  if (box.x > 0) return element('rect', { width: box.x, height, fill });
  const below = box.y + box.height;
  return (
    element('rect', { width, height: box.y, fill }) +
    element('rect', { y: below, width, height: height - below, fill })
  );
}

/** How near a city in focus is shown where the view says nothing else: with its neighbours. */
const cityZoom = 4.9;
/** Room around the outermost cities, in px on screen. */
const padding = 28;

/**
 * Where a picture of this size (px on screen) looks: as the view does, else at its area, else at
 * the city in focus, else at the countries chosen, else at the whole atlas.
 */
function fitViewport({ view, atlas, result, land }: PictureInput, size: Size): Viewport {
  const city = view.city === null ? undefined : atlas.cityById.get(view.city);
  if (view.camera) return { ...size, camera: clampCamera(view.camera, size) };
  const area = areaCamera(view, atlas, result.cities, size, land);
  if (area) return { ...size, camera: area };
  if (city) return { ...size, camera: clampCamera({ ...city, zoom: cityZoom }, size) };
  const isPlace = view.country.length > 0 || view.region.length > 0;
  const places = isPlace && result.cities.length > 0 ? result.cities : atlas.cities;
  const camera = cameraOf(places, size, padding) ?? initialCamera(size);
  return { ...size, camera: { ...camera, zoom: Math.min(camera.zoom, 6) } };
}

/** Of a country all cities are named, where there is room. */
function namedIn(view: View, atlas: Atlas): ReadonlySet<string> {
  const cities = countryIn(view) === null ? [] : (citiesOfArea(view, atlas, []) ?? []);
  return new Set(cities.map(({ id }) => id));
}

/**
 * A view as a picture: one SVG document with named layers, text as text, and
 * nothing that has to be fetched. The same input gives the same document.
 */
export function drawPicture(input: PictureInput): string {
  const { view, atlas, result, i18n, size } = input;
  const palette = input.bare ?? palettes[input.theme];
  const looks = looksOf(result, atlas);
  const words = pictureWords(view, atlas, result, i18n, input.own);
  const layout = layoutOf(size, words.title.length);
  const marks = new MarkWriter(palette);
  const source = input.isLatest === true ? words.latestSource : words.source;
  const set = input.bare ? null : setWords(words, source, layout, palette, marks);
  const box = set ? mapBox(layout, set.top, set.bottom) : { x: 0, y: 0, ...size };
  // A page scales a bare map by itself.
  const scale = input.bare ? 1 : layout.scale;
  const onScreen = { width: box.width / scale, height: box.height / scale };
  const viewport = fitViewport(input, onScreen);
  const marked = {
    atlas,
    shown: result.shown,
    named: namedIn(view, atlas),
    looks,
    city: view.city,
    viewport,
    box,
    scale,
    palette,
    marks,
    color: view.color,
  };
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width,
    height: size.height,
    role: 'img',
    'aria-labelledby': 'picture-title',
    'xml:lang': words.language,
    'font-family': fontFamily,
  };
  const style = input.fonts === undefined ? '' : element('style', {}, escapeXml(input.fonts));
  const inner = [
    element(
      'title',
      { id: 'picture-title' },
      escapeXml(words.sentence === '' ? words.title : nameOf(words.title, words.sentence)),
    ),
    element('desc', {}, escapeXml([words.cities, words.source].filter(Boolean).join(' '))),
    element('defs', {}, style + markDefinitions(marked)),
    mapLayers(input.outline, viewport, box, scale, palette, input.land),
    input.ground ? groundLayer(input.ground, marked, i18n) : '',
    markLayers(marked),
    // Laid over what of the map goes beyond its edge: quicker to draw than to cut, and easier to edit.
    set ? layer('paper', 'Paper', paper(size, box, palette)) + set.markup : '',
    '\n',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, inner.join(''))}\n`;
}
