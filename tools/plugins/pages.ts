import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assetsOf, readManifest, shellAssetsOf } from './assets';
import { inlineScript } from './firstPaint';
import { joinStyles } from './sheets';
import { embedEntry, embedManifest } from './embedFiles';
import {
  importRenderer,
  readSite,
  renderDocument,
  renderShellDocument,
  type DocumentOptions,
  type Site,
} from './site';
import type { PagesJob } from './thread';

/** One of the two documents, to be filled by the manifest of its build. */
async function builtDocument(
  { out, renderer }: Site,
  file: string,
  entry: string,
  manifestName: string,
): Promise<DocumentOptions> {
  const manifest = await readManifest(out, manifestName);
  const inline = await inlineScript();
  return {
    template: await readFile(file, 'utf8'),
    assets: (route) => {
      const linked = assetsOf(manifest, entry, route, renderer);
      return { ...linked, ...joinStyles(out, linked.styles), inline };
    },
  };
}

async function read(out: string) {
  const site = await readSite(await importRenderer(out), out);
  const own = await builtDocument(site, 'index.html', 'index.html', '.vite/manifest.json');
  const framed = await builtDocument(site, 'embed.html', embedEntry, embedManifest);
  const manifest = await readManifest(out, '.vite/manifest.json');
  const shell = { ...shellAssetsOf(manifest, 'index.html'), inline: await inlineScript() };
  return { site, own, framed, shell };
}

const known = new Map<string, ReturnType<typeof read>>();

/** Renders some pages into files. What they are made of is read once in each thread. */
export async function writeSome({ out, pages }: PagesJob): Promise<void> {
  const material = known.get(out) ?? read(out);
  known.set(out, material);
  const { site, own, framed, shell } = await material;
  for (const { path, file, isShell } of pages) {
    const isFramed = site.renderer.parsePath(path).page === 'embed';
    const html = isShell
      ? await renderShellDocument(site, path, own.template, shell)
      : await renderDocument(site, path, isFramed ? framed : own);
    const to = join(out, file);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, html);
  }
}
