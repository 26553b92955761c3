import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';
import { charactersOf, fontPath, fontRanges, fontScripts } from '../../src/map/fontFiles';

/** The typeface of pages, unpacked: a rasteriser does not read woff2. Kept between builds. */
const cache = join('build', 'cache', 'fonts');

async function unpack(file: string, text: string): Promise<string> {
  const unpacked = join(cache, basename(file).replace(/woff2$/, 'ttf'));
  const times = await Promise.all(
    [file, unpacked].map((one) =>
      stat(one).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  const [source = 0, made = 0] = times;
  if (made <= source) {
    const font = await subsetFont(await readFile(file), text, { targetFormat: 'sfnt' });
    await writeFile(unpacked, font);
  }
  return unpacked;
}

/** Font files of every script and weight that the atlas writes in. */
export async function readFontFiles(): Promise<string[]> {
  await mkdir(cache, { recursive: true });
  return Promise.all(
    fontScripts.flatMap((script) =>
      (['regular', 'semibold'] as const).map((weight) =>
        unpack(join('public', fontPath(script, weight)), charactersOf(fontRanges[script])),
      ),
    ),
  );
}
