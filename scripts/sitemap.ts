import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { joinPath, languages, splitPath } from '../src/i18n/languages';
import { escapeXml } from '../src/share/picture/xml';

/** The sitemap of a site: each page with itself in the other languages. */
export function sitemapOf(paths: readonly string[], origin: string, date: string): string {
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(origin + path)}"/>`;
  const page = (path: string) => {
    const { rest } = splitPath(path);
    const others = languages.map((language) => link(language, joinPath(language, rest)));
    const everyone = link('x-default', joinPath('en', rest));
    const where = `<loc>${escapeXml(origin + path)}</loc><lastmod>${date}</lastmod>`;
    return `<url>${where}${others.join('')}${everyone}</url>`;
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...paths.map(page),
    '</urlset>',
    '',
  ].join('\n');
}

interface Sitemap {
  out: string;
  /** A sitemap has whole addresses only: without an origin none is written. */
  origin: string | null;
  paths: readonly string[];
  version: string;
}

/** Writes `sitemap.xml`, and names it in `robots.txt`. */
export async function writeSitemap({ out, origin, paths, version }: Sitemap): Promise<void> {
  if (origin === null) return;
  const listed = paths.filter((path) => splitPath(path).rest !== '/embed/');
  await writeFile(join(out, 'sitemap.xml'), sitemapOf(listed, origin, version.slice(0, 10)));
  await appendFile(join(out, 'robots.txt'), `\nSitemap: ${origin}/sitemap.xml\n`);
}
