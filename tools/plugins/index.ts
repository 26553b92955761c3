import type { Plugin } from 'vite';
import { basemap } from './basemap';
import { compression } from './compression';
import { dataset } from './dataset';
import { datedEmbeds } from './datedEmbeds';
import { hostScript } from './embed';
import { feeds } from './feeds';
import { firstPaint } from './firstPaint';
import { follow } from './follow';
import { headers } from './headers';
import type { BuildOptions } from './options';
import { offline } from './offline';
import { pageFiles } from './pageFiles';
import { prerender } from './prerender';
import { publishedVersions } from './publishedVersions';
import { sitemap } from './sitemap';

/** What a build and the development server do besides bundling, in this order. */
export function sitePlugins(options: BuildOptions): Plugin[] {
  const files = pageFiles();
  const dated = datedEmbeds(options);
  return [
    headers(),
    follow(),
    publishedVersions(options),
    dataset(options),
    basemap(options),
    files.begun,
    dated.begun,
    hostScript(options),
    prerender(options),
    firstPaint(),
    sitemap(),
    feeds(),
    offline(),
    files.done,
    compression(),
    dated.done,
  ];
}
