import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { baseLanguage, joinPath, languages, type Language } from '../../src/i18n/languages';
import { oembedOf } from '../../src/share/oembed';
import { describePng } from '../../src/share/picture/pngText';
import { pictureShapes } from '../../src/share/picture/shapes';
import { pictureWords } from '../../src/share/picture/words';
import { basePath } from '../../src/view/alternates';
import { spokenIn } from '../../src/app/official';
import { hasPicture, linkedPicture } from '../../src/view/drawn';
import { viewAt } from '../../src/view/viewAt';
import { rasterise } from '../../server/render/raster';
import {
  openServerRenderer,
  type ResolvedView,
  type ServerRenderer,
} from '../../server/render/serverRenderer';
import { diskBlock, drawings } from './compression';
import { kept } from './kept';
import type { FilesJob } from './thread';

const zip = promisify(gzip);

/** Of what makes pixels of a drawing, which says all else: raise it when the rasteriser or its font changes. */
const edition = '3';

interface Place {
  renderer: ServerRenderer;
  out: string;
  origin: string | null;
}

/** Texts get a `.gz` beside them; brotli at its best would take longer than all the rest of these files. */
async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  if (typeof content !== 'string' || content.length < diskBlock || drawings.test(file)) return;
  await writeFile(`${file}.gz`, await zip(content, { level: 6 }));
}

/** What of a picture's document comes out as pixels: not what it says of itself, the version of the data among it. */
export const drawnPart = (svg: string): string => svg.replace(/<desc>[^<]*<\/desc>/, '');

/**
 * The picture of a page, PNG and SVG, in one language. Resolves to the number of files.
 * @param rest the page, without language
 */
async function writePicture(
  { renderer, out, origin }: Place,
  rest: string,
  language: Language,
): Promise<number> {
  const resolved = renderer.resolve(viewAt(rest), language);
  const stem = join(out, joinPath(language, basePath(rest)));
  const { width } = pictureShapes.article;
  const svg = renderer.drawPage(resolved, rest);
  await write(`${stem}.svg`, svg);
  const parts = [edition, String(width), drawnPart(svg)];
  const png = await kept('pictures', parts, () => rasterise(svg, width));
  await write(`${stem}.png`, Buffer.from(describePng(png, renderer.about(resolved, origin ?? ''))));
  return 2;
}

/** What an embedding site is told of a page: its addresses are for other people's pages, and lead nowhere without the site's own. */
async function writeTold(
  { renderer, out, origin }: Place,
  rest: string,
  language: Language,
): Promise<number> {
  if (origin === null) return 0;
  const resolved = renderer.resolve(viewAt(rest), language);
  const stem = joinPath(language, basePath(rest));
  const picture = linkedPicture(language, rest);
  await write(join(out, `${stem}.oembed.json`), tell(resolved, language, origin, picture));
  return 1;
}

/** What an embedding site is told of a view. @param base before the paths of a dated version */
function tell(
  { view, result, i18n, atlas }: ResolvedView,
  language: Language,
  origin: string,
  picture: string,
  base = '',
): string {
  const { title } = pictureWords(view, atlas, result, i18n);
  return JSON.stringify(oembedOf({ origin, base, language, view, title, picture: base + picture }));
}

/** Writes what an embedding site is told of a dated version's opening view. @param out the version's folder, with its data */
export async function writeOEmbed(out: string, origin: string, base: string): Promise<void> {
  const renderer = await openServerRenderer(out);
  for (const language of languages) {
    const stem = joinPath(language, basePath('/'));
    const resolved = renderer.resolve(viewAt('/'), language);
    const text = tell(resolved, language, origin, linkedPicture(language, '/'), base);
    await write(join(out, `${stem}.oembed.json`), text);
  }
}

/** The records, which speak the dataset's own language only. Resolves to the number of files. */
async function writeRecords({ renderer, out, origin }: Place, rest: string) {
  const resolved = renderer.resolve(viewAt(rest), baseLanguage);
  const formats = ['csv', 'geojson', 'json'] as const;
  for (const format of formats) {
    const text = await renderer.write(resolved, format, origin ?? '');
    await write(join(out, `${basePath(rest)}.${format}`), text);
  }
  return formats.length;
}

/** The country of the city that a page is about; null where it is about none. */
function countryOf({ renderer }: Place, rest: string): string | null {
  const { city } = viewAt(rest);
  return renderer.atlas.cityById.get(city ?? '')?.country.code ?? null;
}

const opened = new Map<string, Promise<ServerRenderer>>();

/** Writes the files beside some pages: data, oEmbed, and pictures where they are published as files. Resolves to their number. */
export async function writeSome({
  out,
  origin,
  pages,
  isMissing = false,
}: FilesJob): Promise<number> {
  const reading = opened.get(out) ?? openServerRenderer(out);
  opened.set(out, reading);
  const place: Place = { renderer: await reading, out, origin };
  const texts = (rest: string) => [
    () => writeRecords(place, rest),
    ...spokenIn(countryOf(place, rest)).map((language) => () => writeTold(place, rest, language)),
  ];
  const drawn = (rest: string) =>
    languages.filter((language) => hasPicture(language, rest) !== isMissing);
  const jobs = pages.flatMap((rest) => [
    ...(isMissing ? [] : texts(rest)),
    ...drawn(rest).map((language) => () => writePicture(place, rest, language)),
  ]);
  let count = 0;
  const work = async () => {
    for (let job = jobs.pop(); job; job = jobs.pop()) {
      const written = await job();
      count += written;
    }
  };
  // One is drawn while the pixels of another are made.
  await Promise.all([work(), work()]);
  return count;
}
