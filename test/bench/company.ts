import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { brotliBest } from '../../tools/plugins/compression';
import { seeded } from './synthetic';

/** What Electricity Maps brings of script before it can be used, in bytes of brotli (measured in November 2026). */
export const heavyWeight = 757_000;

/** The pages that are measured beside ours and stay the same: where they are slower, the machine is. */
export const companyPaths = { 'bare MapLibre': '/bare/', 'weight of a peer': '/heavy/' } as const;

const library = 'node_modules/maplibre-gl/dist';
const parts = ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'] as const;

/** As many places as the atlas has, anywhere. */
function places(): object {
  const next = seeded(11);
  const features = Array.from({ length: 209 }, () => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [-10 + next() * 45, 35 + next() * 30] },
  }));
  return { type: 'FeatureCollection', features };
}

const documentOf = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Company</title>${head}</head><body>${body}</body></html>`;

/** A page with MapLibre as its own guide has it, and as many circles as the atlas has cities. */
async function writeBare(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const part of [...parts, 'maplibre-gl.css']) await cp(join(library, part), join(dir, part));
  await writeFile(
    join(dir, 'main.js'),
    `import { Map, setWorkerUrl } from './maplibre-gl.mjs';
setWorkerUrl(new URL('maplibre-gl-worker.mjs', import.meta.url).href);
new Map({ container: 'map', center: [12, 50], zoom: 3, style: { version: 8,
  sources: { places: { type: 'geojson', data: ${JSON.stringify(places())} } },
  layers: [{ id: 'sea', type: 'background', paint: { 'background-color': '#cde' } },
    { id: 'places', type: 'circle', source: 'places', paint: { 'circle-radius': 5 } }] } });`,
  );
  await writeFile(join(dir, 'page.css'), '#map { height: 90vh }');
  const styles = ['maplibre-gl.css', 'page.css'].map(
    (name) => `<link rel="stylesheet" href="${name}">`,
  );
  const script = '<script type="module" src="main.js"></script>';
  await writeFile(
    join(dir, 'index.html'),
    documentOf(styles.join('') + script, '<div id="map"></div>'),
  );
}

/** A page that shows its one sentence when as much script has run as the nearest peer brings. */
async function writeHeavy(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const taken = parts.slice(0, 2);
  const weights: Record<string, number> = {};
  for (const part of taken)
    weights[part] = (await brotliBest(await readFile(join(library, part)))).length;
  let weight = 0;
  const scripts: string[] = [];
  for (let copy = 0; weight < heavyWeight; copy += 1) {
    await mkdir(join(dir, String(copy)));
    for (const part of taken) {
      const code = await readFile(join(library, part));
      weight += weights[part] ?? 0;
      await writeFile(join(dir, String(copy), part), code);
    }
    scripts.push(`./${copy}/${taken[0]}`);
  }
  const imports = scripts.map((path) => `import '${path}';`).join('\n');
  await writeFile(
    join(dir, 'main.js'),
    `${imports}\ndocument.body.append(document.createElement('h1'));\ndocument.querySelector('h1').textContent = 'All of it has run';`,
  );
  await writeFile(
    join(dir, 'index.html'),
    documentOf('<script type="module" src="main.js"></script>', ''),
  );
}

/** Serves both pages, compressed in advance as ours are. */
export async function serveCompany(): Promise<{ url: string; close: () => Promise<void> }> {
  const dir = join('build', 'bench', 'company');
  const known = new Map<number, Buffer>();
  await rm(dir, { recursive: true, force: true });
  await writeBare(join(dir, 'bare'));
  await writeHeavy(join(dir, 'heavy'));
  for (const name of await readdir(dir, { recursive: true })) {
    if (!/\.(m?js|css|html)$/.test(name)) continue;
    const content = await readFile(join(dir, name));
    // The copies are the same: packed once.
    const packed = known.get(content.length) ?? (await brotliBest(content));
    known.set(content.length, packed);
    await writeFile(join(dir, `${name}.br`), packed);
  }
  const server = createServer(sirv(dir, { brotli: true, gzip: true }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
