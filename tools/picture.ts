import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../src/i18n/languages';
import { describePng } from '../src/share/picture/pngText';
import { dotsOf, isShape, parseSize, shapeNames } from '../src/share/picture/shapes';
import { parseLink } from '../src/view/damaged';
import { rasterise } from '../server/render/raster';
import { readOrigin } from '../server/origin';
import { openServerRenderer, refusalOf } from '../server/render/serverRenderer';
import { pdfProgram, toPdf } from '../server/render/pdf';
import { compiledFolder } from './compiledFolder';

/**
 * `npm run picture -- --view "practice=living-lab" --size 1200x675 --out picture.png`:
 * any view as a picture, PNG, SVG or PDF by the ending of the file. The view is what
 * stands behind the path in an address, with or without `?`.
 */
const { values } = parseArgs({
  options: {
    view: { type: 'string', default: '' },
    size: { type: 'string', default: 'article' },
    scale: { type: 'string', default: '1' },
    language: { type: 'string', default: 'en' },
    out: { type: 'string', default: 'picture.svg' },
    /** A built folder; without it the tables are compiled first. */
    from: { type: 'string' },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const size = parseSize(values.size);
const language = languages.find((known) => known === values.language);
const scale = Number(values.scale);
if (!size) fail(`--size ${values.size}: expected ${shapeNames.join(', ')}, or <width>x<height>`);
if (!language) fail(`--language ${values.language}: expected ${languages.join(' or ')}`);
if (![1, 2, 3].includes(scale)) fail(`--scale ${values.scale}: expected 1, 2 or 3`);
const ending = (['svg', 'png', 'pdf'] as const).find((one) => values.out.endsWith(`.${one}`));
if (!ending) fail(`--out ${values.out}: expected a name in .svg, .png or .pdf`);
if (ending === 'pdf' && !pdfProgram()) {
  fail(`--out ${values.out}: PDF needs rsvg-convert (Debian: librsvg2-bin)`);
}

const renderer = await openServerRenderer(values.from ?? (await compiledFolder()));
const [search = '', hash = ''] = values.view.split('#', 2);
const view = parseLink(search, hash);
const resolved = renderer.resolve(view, language);
const wrong = [
  refusalOf(resolved) ?? [],
  view.unknown.map(([name]) => `there is no parameter ${name}`),
];
if (wrong.flat().length > 0) fail(`--view ${values.view}: ${wrong.flat().join('; ')}`);
const svg = renderer.draw(resolved, size);
const about = renderer.about(resolved, readOrigin(process.env['SITE_URL']) ?? '');
const dots = isShape(values.size) ? dotsOf(values.size) : undefined;
const make = {
  svg: () => svg,
  png: async () => describePng(await rasterise(svg, size.width * scale), about, dots),
  pdf: () => toPdf(svg, about, dots),
};
await mkdir(dirname(values.out), { recursive: true });
await writeFile(values.out, await make[ending]());
console.log(`${values.out}: ${size.width * scale} × ${size.height * scale} px`);
