import { joinPath, languages, splitPath } from '../i18n/languages';
import { stemOf } from '../view/beside';
import { paths } from '../view/paths';
import { escapeHtml } from './escape';

export interface MetaInput {
  title: string;
  description: string;
  /** Path of the page, with its language. */
  path: string;
  /** Absolute origin of the site, where known. */
  site: string | null;
  /** True for the page that stands where there is none. */
  missing?: boolean;
}

/** As Open Graph names them. */
const locales = { en: 'en_GB', fr: 'fr_FR' } as const;
/** The size of the pictures that the build makes for pages. */
const card = { width: 1200, height: 675 } as const;
const data = [
  ['csv', 'text/csv', 'CSV'],
  ['geojson', 'application/geo+json', 'GeoJSON'],
  ['json', 'application/json', 'JSON'],
] as const;

function meta(property: string, content: string | number): string {
  const name = property.startsWith('og:') ? 'property' : 'name';
  return `<meta ${name}="${property}" content="${escapeHtml(String(content))}">`;
}

function alternate(type: string, href: string, name: string): string {
  return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="${escapeHtml(name)}">`;
}

/** Path of what an embedding site is told of the page at a path. */
export function oembedPath(path: string): string {
  const { language, rest } = splitPath(path);
  return `${joinPath(language, stemOf(rest))}.oembed.json`;
}

/** Leads an embedding site from a page to its embed. */
export function oembedLink(href: string, title: string): string {
  return alternate('application/json+oembed', href, title);
}

/**
 * What a page says of itself to those who show links to it: title and picture,
 * the same content in other formats, and how to embed it. Addresses are whole
 * where the site's own is known.
 */
export function metaTags({ title, description, path, site, missing }: MetaInput): string[] {
  const { language, rest } = splitPath(path);
  const whole = (address: string) => (site ?? '') + address;
  const stem = stemOf(rest);
  const spoken = joinPath(language, stem);
  const hasFiles = rest === '/' || stem !== '/atlas';
  // The page of examples shows embeds of others, and what is missing shows none.
  const hasEmbed = rest !== paths.examples && missing !== true;
  return [
    meta('og:type', 'website'),
    meta('og:site_name', 'City Innovation Atlas'),
    meta('og:title', title),
    meta('og:description', description),
    ...(site === null || missing === true ? [] : [meta('og:url', whole(path))]),
    meta('og:image', whole(`${spoken}.png`)),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', card.width),
    meta('og:image:height', card.height),
    meta('og:image:alt', title),
    meta('og:locale', locales[language]),
    ...languages
      .filter((other) => other !== language)
      .map((other) => meta('og:locale:alternate', locales[other])),
    meta('twitter:card', 'summary_large_image'),
    ...(hasFiles
      ? data.map(([ending, type, name]) => alternate(type, whole(`${stem}.${ending}`), name))
      : []),
    ...(hasEmbed ? [oembedLink(whole(oembedPath(path)), title)] : []),
  ];
}
