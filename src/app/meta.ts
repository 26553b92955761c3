import { joinPath, languages, splitPath } from '../i18n/languages';
import { stemOf } from '../view/beside';
import { escapeHtml } from './escape';

export interface MetaInput {
  title: string;
  description: string;
  /** Path of the page, with its language. */
  path: string;
  /** Absolute origin of the site, where known. */
  site: string | null;
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

/**
 * What a page says of itself to those who show links to it: title and picture,
 * the same content in other formats, and how to embed it. Addresses are whole
 * where the site's own is known.
 */
export function metaTags({ title, description, path, site }: MetaInput): string[] {
  const { language, rest } = splitPath(path);
  const whole = (address: string) => (site ?? '') + address;
  const stem = stemOf(rest);
  const spoken = joinPath(language, stem);
  const hasFiles = rest === '/' || stem !== '/atlas';
  const link = (type: string, href: string, name: string) =>
    `<link rel="alternate" type="${type}" href="${escapeHtml(whole(href))}" title="${escapeHtml(name)}">`;
  return [
    meta('og:type', 'website'),
    meta('og:site_name', 'City Innovation Atlas'),
    meta('og:title', title),
    meta('og:description', description),
    ...(site === null ? [] : [meta('og:url', whole(path))]),
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
    ...(hasFiles ? data.map(([ending, type, name]) => link(type, `${stem}.${ending}`, name)) : []),
    link('application/json+oembed', `${spoken}.oembed.json`, title),
  ];
}
