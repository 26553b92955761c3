import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Atlas } from '../../src/atlas/model';
import { baseLanguage, joinPath, languages, type Language } from '../../src/i18n/languages';
import { oembedOf } from '../../src/share/oembed';
import { describePng } from '../../src/share/picture/pngText';
import { pictureShapes } from '../../src/share/picture/shapes';
import { pictureWords } from '../../src/share/picture/words';
import { basePath } from '../../src/view/alternates';
import { hasPicture, linkedPicture } from '../../src/view/drawn';
import { viewAt } from '../../src/view/viewAt';
import { paths } from '../../src/view/paths';
import { readOrigin } from '../../server/origin';
import type { Plugin } from 'vite';
import { importRenderer } from './site';
import { keptPng, tidyPictures } from './keptPictures';
import {
  openServerRenderer,
  type ResolvedView,
  type ServerRenderer,
} from '../../server/render/serverRenderer';

const zip = promisify(gzip);

/** Pages that have files of their own beside them, without language. */
export function pagesWithFiles({ cities, practices }: Atlas): string[] {
  const countries = [...new Set(cities.map(({ country }) => country.code))];
  return [
    paths.home,
    ...cities.map(({ id }) => paths.city(id)),
    ...practices.map(({ id }) => paths.practice(id)),
    ...countries.map((code) => paths.country(code)),
  ];
}

interface Place {
  renderer: ServerRenderer;
  out: string;
  origin: string | null;
}

/** Texts get a `.gz` beside them; brotli at its best would take longer than all the rest of these files. */
async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  if (typeof content === 'string') await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
}

/**
 * The picture, and what an embedding site is told, in one language: of others than the opening page no picture where the language is not whole. Resolves to
 * the number of files.
 */
async function writeSpoken({ renderer, out, origin }: Place, rest: string, language: Language) {
  const resolved = renderer.resolve(viewAt(rest), language);
  const stem = joinPath(language, basePath(rest));
  const drawn = hasPicture(language, rest);
  if (drawn) await drawFiles(renderer, resolved, join(out, stem), origin ?? '');
  const count = drawn ? 2 : 0;
  // Its addresses are for other people's pages: without the site's own they lead nowhere.
  if (origin === null) return count;
  const picture = linkedPicture(language, rest);
  await write(join(out, `${stem}.oembed.json`), tell(resolved, language, origin, picture));
  return count + 1;
}

/** The picture of a view as SVG and PNG. @param stem of its files */
async function drawFiles(
  renderer: ServerRenderer,
  resolved: ResolvedView,
  stem: string,
  origin: string,
): Promise<void> {
  const { article } = pictureShapes;
  const svg = renderer.draw(resolved, article);
  await write(`${stem}.svg`, svg);
  const png = await keptPng(svg, article.width);
  await write(`${stem}.png`, Buffer.from(describePng(png, renderer.about(resolved, origin))));
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

/**
 * Writes the files beside the pages: data, pictures, oEmbed. Resolves to their number.
 * @param out the built folder, with `data/` and `map/` in it
 */
async function writePageFiles(out: string, origin: string | null): Promise<number> {
  const renderer = await openServerRenderer(out);
  const place: Place = { renderer, out, origin };
  const pages = pagesWithFiles(renderer.atlas);
  // React, which the table of pages comes with, is loaded as the build has it, and not before.
  const { addressedPages } = await importRenderer(out);
  const written = new Map(
    addressedPages(renderer.atlas, () => true).map((page) => [page.rest, page.written]),
  );
  const jobs = pages.flatMap((rest) => [
    () => writeRecords(place, rest),
    ...(written.get(rest) ?? []).map((language) => () => writeSpoken(place, rest, language)),
  ]);
  let count = 0;
  const work = async () => {
    for (let job = jobs.pop(); job; job = jobs.pop()) {
      const written = await job();
      count += written;
    }
  };
  // Pixels are made on threads: a few pictures at once keep every core at work.
  await Promise.all(Array.from({ length: 4 }, work));
  await tidyPictures();
  return count;
}

/** What lies beside the pages: their data, their pictures, and what an embedding site is told of them. */
export function pageFiles(): Plugin {
  return {
    name: 'atlas:page-files',
    async buildApp({ config }) {
      const origin = readOrigin(process.env['SITE_URL']);
      const count = await writePageFiles(config.build.outDir, origin);
      config.logger.info(`${count} files beside the pages`);
    },
  };
}
