import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileOf, pictureOf } from '../src/insights/picture';
import { insightsOf } from '../src/insights/insights';
import { languages } from '../src/i18n/languages';
import { describePng } from '../src/share/picture/pngText';
import { dotsOf, pictureShapes, scalesOf, shapeNames } from '../src/share/picture/shapes';
import { defaultView } from '../src/view/view';
import { rasterise } from '../server/render/raster';
import { readOrigin } from '../server/origin';
import { openServerRenderer } from '../server/render/serverRenderer';
import { readMessages } from '../server/render/words';
import { compiledFolder } from './compiledFolder';
import { pagesWithFiles } from './plugins/pageFiles';
import { batches, inThread } from './plugins/threads';

/**
 * `npm run pictures`: the press kit as files, every insight in every language and shape, as PNG and
 * SVG, with `captions.<language>.txt`. `-- --out FOLDER` says where, `-- --from dist` from which data.
 *
 * `-- --beside dist` draws instead, into a built folder, the pictures of pages that the small server
 * draws when they are asked for: for a host of files alone.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'build/press' },
    /** A built folder; without it the tables are compiled first. */
    from: { type: 'string' },
    beside: { type: 'string' },
  },
});

if (values.beside !== undefined) {
  console.log(`${values.beside}: ${await drawBeside(values.beside)} pictures`);
  process.exit();
}

async function drawBeside(out: string): Promise<number> {
  const pages = pagesWithFiles((await openServerRenderer(out)).atlas);
  const origin = readOrigin(process.env['SITE_URL']);
  const jobs = [...batches(pages, 6)].map((some) => ({
    out,
    origin,
    pages: some,
    isMissing: true,
  }));
  const counts = await Promise.all(jobs.map((job) => inThread('files', job)));
  return counts.reduce((sum, count) => sum + count, 0);
}

const renderer = await openServerRenderer(values.from ?? (await compiledFolder()));
const origin = readOrigin(process.env['SITE_URL']) ?? '';
const insights = insightsOf(renderer.atlas);
await mkdir(values.out, { recursive: true });
const write = (name: string, content: string | Uint8Array) =>
  writeFile(join(values.out, name), content);

for (const language of languages) {
  const messages = await readMessages(language, ['insights']);
  const captions: string[] = [];
  for (const insight of insights) {
    const { i18n } = renderer.resolve({ ...defaultView, ...insight.view }, language);
    i18n.addMessages(messages);
    const { view, own } = pictureOf(insight, i18n);
    const resolved = renderer.resolve(view, language);
    const about = renderer.about(resolved, origin, own);
    for (const shape of shapeNames) {
      const size = pictureShapes[shape];
      const svg = renderer.draw(resolved, size, own);
      const name = fileOf(insight, renderer.atlas, shape, i18n);
      const scale = scalesOf(shape).find((one) => one === 2) ?? 1;
      const png = await rasterise(svg, size.width * scale);
      await write(`${name}.svg`, svg);
      await write(`${name}.png`, describePng(png, about, dotsOf(shape)));
    }
    captions.push([insight.id, about.title, about.description, about.source].join('\n'));
  }
  await write(`captions.${language}.txt`, `${captions.join('\n\n')}\n`);
}
console.log(`${values.out}: ${insights.length} pictures in ${languages.length} languages`);
