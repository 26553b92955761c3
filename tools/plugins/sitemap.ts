import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { baseLanguage, joinPath, languages, type Language } from '../../src/i18n/languages';
import type { Addressed } from '../../src/app/written';
import { tagOf } from '../../src/i18n/names';
import { escapeXml } from '../../src/share/picture/xml';
import { importRenderer, pagesOf, readSite } from './site';

/** A page without language, and the languages that it is written in. */
type Listed = Pick<Addressed, 'rest' | 'written'>;

/** The sitemap of a site: each page with itself in the other languages. */
export function sitemapOf(pages: readonly Listed[], origin: string, date: string): string {
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(origin + path)}"/>`;
  const inLanguage = (language: Language, { rest, written }: Listed) => {
    const path = joinPath(language, rest);
    const others = written.map((other) => link(tagOf(other), joinPath(other, rest)));
    const everyone = link('x-default', joinPath(baseLanguage, rest));
    const where = `<loc>${escapeXml(origin + path)}</loc><lastmod>${date}</lastmod>`;
    return `<url>${where}${others.join('')}${everyone}</url>`;
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...languages.flatMap((language) =>
      pages
        .filter(({ written }) => written.includes(language))
        .map((page) => inLanguage(language, page)),
    ),
    '</urlset>',
    '',
  ].join('\n');
}

/** `sitemap.xml`, named in `robots.txt`. It has whole addresses only: without an origin none is written. */
export function sitemap(): Plugin {
  return {
    name: 'atlas:sitemap',
    async buildApp({ config }) {
      const out = config.build.outDir;
      const site = await readSite(await importRenderer(out), out);
      const { origin, atlas, renderer } = site;
      if (origin === null) return;
      const listed = pagesOf(site).filter(({ rest }) => renderer.isListed(rest));
      const text = sitemapOf(listed, origin, atlas.version.slice(0, 10));
      await writeFile(join(out, 'sitemap.xml'), text);
      await appendFile(join(out, 'robots.txt'), `\nSitemap: ${origin}/sitemap.xml\n`);
    },
  };
}
