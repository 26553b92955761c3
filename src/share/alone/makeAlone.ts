import type { FilterResult } from '../../atlas/facets';
import { factsByCity } from '../../atlas/facts';
import type { Translator } from '../../i18n/translator';
import { countryIn, placesOfArea } from '../../map/area/area';
import type { Land } from '../../map/area/land';
import type { GroundPlace } from '../../map/ground/ground';
import { toMercator, type Size } from '../../map/projection';
import { citationIn, type ExportContext } from '../exports/exportContext';
import { fileStem, type MadeFile } from '../exports/files';
import { drawPicture } from '../picture/draw';
import { legendEntries } from '../picture/legend';
import { MarkWriter } from '../picture/MarkWriter';
import { pictureWords } from '../picture/words';
import type { ShareTarget } from '../shareTarget';
import { inherited } from './colors';
import { aloneDocument, type Alone } from './page';

/** As large as such a file may be, in bytes: mail and intranets take it. */
export const mostBytes = 600_000;

/** About as Europe is, in px. */
const mapSize: Size = { width: 560, height: 575 };
/** The map of a country is as high as the country, within these, in px. */
const heights = { least: 340, most: 680 } as const;

/** A map as high as what it shows: beside a wide country a high frame would show its neighbours. */
function sizeOf({ context, result, land }: AloneInput): Size {
  const { view, atlas } = context.subject;
  if (view.camera !== null || countryIn(view) === null) return mapSize;
  const points = placesOfArea(view, atlas, result.cities, land).map(toMercator);
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const ratio = span(points.map(({ y }) => y)) / span(points.map(({ x }) => x));
  // One place alone has no shape.
  if (!Number.isFinite(ratio)) return mapSize;
  const height = Math.round(mapSize.width * ratio);
  return { ...mapSize, height: Math.min(Math.max(height, heights.least), heights.most) };
}

export interface AloneInput {
  /** What is shared, with its texts; `i18n` has the messages of `alone`, `map`, `ground`, `share`, `tones`, `city` and `words`. */
  context: ExportContext & { subject: ShareTarget; address: string };
  i18n: Translator;
  /** What its view shows. */
  result: FilterResult;
  /** As for a picture. */
  outline: string;
  ground: readonly GroundPlace[];
  land: Land | undefined;
  /** The day on which it is saved, as an ISO date. */
  day: string;
}

/** The map's own part: without the head of a document. */
function mapOf(input: AloneInput): string {
  const { context, i18n, result, outline, ground, land } = input;
  const size = sizeOf(input);
  const { view, atlas } = context.subject;
  const map = { outline, ground, land, size, theme: 'light', bare: inherited } as const;
  return drawPicture({ view, atlas, result, i18n, ...map }).replace(/^<\?xml[^>]*\?>\s*/, '');
}

/**
 * What is shown as one HTML file: map, cities, records, sources. It asks for nothing and runs
 * nothing, so it opens from a disk, in an archive, in a mail. Where it would be larger than
 * `mostBytes`, records are told by their names.
 */
export async function makeAlone(input: AloneInput): Promise<MadeFile> {
  const { context, i18n, result, day } = input;
  const { subject, details, address } = context;
  const { atlas, view, cities, records } = subject;
  const facts = factsByCity(atlas, records, details);
  const words = pictureWords(view, atlas, result, i18n);
  const marks = new MarkWriter(inherited, 'key-');
  const entries = legendEntries(words, marks).flat();
  const alone: Alone = {
    i18n,
    title: words.title,
    cities: cities.map((city) => [city, facts.get(city) ?? []]),
    map: mapOf(input),
    key: { ...words.key, entries, definitions: marks.definitions },
    version: atlas.version,
    day,
    address,
    citation: citationIn(context),
  };
  const whole = await aloneDocument(alone, 'summaries');
  const fits = new TextEncoder().encode(whole).length < mostBytes;
  return {
    name: `${fileStem(context)}.html`,
    type: 'text/html;charset=utf-8',
    text: fits ? whole : await aloneDocument(alone, 'names'),
  };
}
