import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Atlas } from '../src/atlas/model';
import { joinPath, languages, type Language } from '../src/i18n/languages';
import { oembedOf } from '../src/share/oembed';
import { pictureShapes } from '../src/share/picture/shapes';
import { pictureWords } from '../src/share/picture/words';
import { stemOf, viewAt } from '../src/view/beside';
import { paths } from '../src/view/paths';
import { keptPng, tidyPictures } from './pictures/kept';
import { openStudio, type Studio } from './pictures/studio';

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
  studio: Studio;
  out: string;
  /** '' where it is not known. */
  origin: string;
}

/** Texts get a `.gz` beside them; brotli at its best would take longer than all the rest of these files. */
async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  if (typeof content === 'string') await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
}

/** The picture, and what an embedding site is told, in one language. */
async function writeSpoken({ studio, out, origin }: Place, rest: string, language: Language) {
  const seen = studio.see(viewAt(rest), language);
  const stem = joinPath(language, stemOf(rest));
  const { article } = pictureShapes;
  const svg = studio.draw(seen, article);
  const { title } = pictureWords(seen.view, studio.atlas, seen.result, seen.i18n);
  const { view } = seen;
  const embed = oembedOf({ origin, language, view, title, picture: `${stem}.png` });
  await write(join(out, `${stem}.svg`), svg);
  await write(join(out, `${stem}.png`), await keptPng(svg, article.width));
  await write(join(out, `${stem}.oembed.json`), JSON.stringify(embed));
}

/** The records, which speak the dataset's own language only. */
async function writeRecords({ studio, out, origin }: Place, rest: string) {
  const seen = studio.see(viewAt(rest), 'en');
  for (const format of ['csv', 'geojson', 'json'] as const) {
    await write(join(out, `${stemOf(rest)}.${format}`), await studio.write(seen, format, origin));
  }
}

/**
 * Writes the files beside the pages: data, pictures, oEmbed. Resolves to their number.
 * @param out the built folder, with `data/` and `map/` in it
 */
export async function writeCompanions(out: string, origin: string | null): Promise<number> {
  const studio = await openStudio(out);
  const place: Place = { studio, out, origin: origin ?? '' };
  const pages = pagesWithFiles(studio.atlas);
  const jobs = pages.flatMap((rest) => [
    () => writeRecords(place, rest),
    ...languages.map((language) => () => writeSpoken(place, rest, language)),
  ]);
  const count = pages.length * 3 * (1 + languages.length);
  const work = async () => {
    for (let job = jobs.pop(); job; job = jobs.pop()) await job();
  };
  // Pixels are made on threads: a few pictures at once keep every core at work.
  await Promise.all(Array.from({ length: 4 }, work));
  await tidyPictures();
  return count;
}
