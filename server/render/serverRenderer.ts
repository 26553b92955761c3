import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { FilterResult } from '../../src/atlas/facets';
import { parseAtlas, type Atlas } from '../../src/atlas/model';
import { namesIn } from '../../src/atlas/names';
import { recordTextsSchema } from '../../src/atlas/recordTexts';
import { allDetailsSchema, type CityDetails } from '../../src/atlas/details';
import { searchIndexSchema } from '../../src/atlas/searchIndex';
import { baseLanguage, languages, type Language } from '../../src/i18n/languages';
import type { Namespace } from '../../src/i18n/catalogue';
import type { Translator } from '../../src/i18n/translator';
import type { Size } from '../../src/map/projection';
import { countryIn } from '../../src/map/area/area';
import { parseLand, type Land } from '../../src/map/area/land';
import { parseGround } from '../../src/map/ground/ground';
import { aboutPicture } from '../../src/share/picture/about';
import { drawPicture, type PictureInput } from '../../src/share/picture/draw';
import type { PictureAbout } from '../../src/share/picture/pngText';
import { pictureShapes } from '../../src/share/picture/shapes';
import { pictureWords, type OwnWords } from '../../src/share/picture/words';
import { makeFile } from '../../src/share/exports/files';
import { resultOf } from '../../src/share/result';
import { shareTargetOf, type ShareTarget } from '../../src/share/shareTarget';
import { searchTexts } from '../../src/atlas/searchTexts';
import { paths } from '../../src/view/paths';
import { meantPath } from '../../src/view/spelling';
import { resolveView, type UnknownId } from '../../src/view/resolve';
import { isNarrowed, type View } from '../../src/view/view';
import { compileSought } from './sought';
import { readTranslator } from './words';

/** A view, resolved: with only ids that the atlas has. */
export interface ResolvedView {
  view: View;
  /** What the view asked for and does not get. */
  unknown: readonly UnknownId[];
  result: FilterResult;
  i18n: Translator;
  /** With the names of cities in the view's language. */
  atlas: Atlas;
}

/** What draws pictures outside a browser, from a folder that holds `data/` and `map/`. */
export interface ServerRenderer {
  /** In English. */
  atlas: Atlas;
  resolve(view: View, language: Language): ResolvedView;
  /** The path of the page that another path meant; null where there is none. */
  meant(path: string): string | null;
  /** The picture as SVG. */
  draw(resolved: ResolvedView, size: Size, own?: OwnWords): string;
  /** The picture beside a page, as SVG. @param rest the page, without language */
  drawPage(resolved: ResolvedView, rest: string): string;
  /** What a picture's file says of itself. @param origin '' where it is not known */
  about(resolved: ResolvedView, origin: string, own?: OwnWords): PictureAbout;
  /** The records as a file of data. @param origin '' where it is not known */
  write(
    resolved: ResolvedView,
    format: 'csv' | 'geojson' | 'json',
    origin: string,
  ): Promise<string>;
}

/**
 * What a view asked for and does not get, in words for who asks by program; null
 * where it gets all. A page leaves it out and says so beside what it shows; a
 * file or a picture would show another view without a word.
 */
export function refusalOf({ unknown }: Pick<ResolvedView, 'unknown'>): string | null {
  if (unknown.length === 0) return null;
  return unknown.map(({ name, id }) => `the atlas has no ${name} ${id}`).join('; ');
}

/** What a view shares: its city alone where nothing else is asked for, as its page does. */
function sharedOf(
  { view, result, i18n, atlas }: ResolvedView,
  names: readonly string[],
): ShareTarget {
  const city = view.city === null || isNarrowed(view) ? null : atlas.cityById.get(view.city);
  if (city) return shareTargetOf({ kind: 'city', atlas, city }, view, i18n, names);
  return shareTargetOf({ kind: 'view', atlas, result }, view, i18n, names);
}

/** What records are about; a version from before 30 November 2026 has no such file, and a search there goes without. */
async function readRecords(out: string) {
  const file = join(out, 'data/records.json');
  if (!existsSync(file)) return undefined;
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  return v.parse(recordTextsSchema, json);
}

/** The land of each country by its code; none where the folder is not there. */
async function readLands(dir: string): Promise<ReadonlyMap<string, Land>> {
  const files = await readdir(dir).catch(() => []);
  const read = files
    .filter((file) => file.endsWith('.json'))
    .map(async (file) => {
      const json: unknown = JSON.parse(await readFile(join(dir, file), 'utf8'));
      return [file.slice(0, -'.json'.length), parseLand(json)] as const;
    });
  return new Map(await Promise.all(read));
}

/** The catalogues that pictures and their texts speak from. */
const spoken: readonly Namespace[] = [
  'app',
  'map',
  'ground',
  'search',
  'share',
  'tones',
  'words',
  'places',
];

/** Reads a built folder. Rejects if its data or its outline are not there. */
export async function openServerRenderer(out: string): Promise<ServerRenderer> {
  const read = (file: string) => readFile(join(out, file), 'utf8');
  const core: unknown = JSON.parse(await read('data/core.json'));
  const search: unknown = JSON.parse(await read('data/search.json'));
  const index = v.parse(searchIndexSchema, search);
  const { recordNames } = index;
  const records = await readRecords(out);
  const outline = await read('map/outline.svg');
  // Versions that were published before maps had such names have none.
  const names = await read('map/names.json').catch(() => '[]');
  const ground = parseGround(JSON.parse(names));
  // Nor the land of one country.
  const lands = await readLands(join(out, 'map', 'lands'));
  const speakers = new Map<Language, Pick<ResolvedView, 'i18n' | 'atlas'>>();
  for (const language of languages) {
    const i18n = await readTranslator(language, spoken);
    speakers.set(language, { i18n, atlas: parseAtlas(core, namesIn(i18n)) });
  }
  const atlas = parseAtlas(core);
  const sought = await compileSought(atlas.countries.map(({ code }) => code));
  const material = { index, records, sought };
  let texts: Promise<readonly CityDetails[]> | undefined;
  const readTexts = async () => {
    const json: unknown = JSON.parse(await read('data/cities.json'));
    return v.parse(allDetailsSchema, json).cities;
  };
  const draw = (resolved: ResolvedView, how: Pick<PictureInput, 'size' | 'own' | 'isLatest'>) => {
    const land = lands.get(countryIn(resolved.view) ?? '');
    const theme = resolved.view.theme === 'dark' ? 'dark' : 'light';
    return drawPicture({ ...resolved, ...how, outline, ground, land, theme });
  };
  return {
    atlas,
    resolve: (asked, language) => {
      const speaker = speakers.get(language);
      if (!speaker) throw new Error(`no words in ${language}`);
      const { i18n, atlas } = speaker;
      const { view, unknown } = resolveView(asked, atlas);
      return {
        view,
        unknown,
        i18n,
        atlas,
        result: resultOf(view, atlas, i18n, material),
      };
    },
    meant: (path) => {
      const speaker = speakers.get(baseLanguage);
      return speaker
        ? meantPath(path, speaker.atlas, searchTexts(speaker.i18n, recordNames, sought))
        : null;
    },
    draw: (resolved, size, own) => draw(resolved, { size, own }),
    // The opening view's is pinned with a version, and tells of every record.
    drawPage: (resolved, rest) =>
      draw(resolved, { size: pictureShapes.article, isLatest: rest !== paths.home }),
    about: ({ view, atlas, result, i18n }, origin, own) =>
      aboutPicture(pictureWords(view, atlas, result, i18n, own), view, i18n, origin),
    write: async (resolved, format, origin) => {
      const subject = sharedOf(resolved, recordNames);
      texts ??= readTexts();
      const address = origin + subject.path;
      return makeFile(format, 'records', { subject, details: await texts, address }).text;
    },
  };
}
