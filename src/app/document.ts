import { escapeHtml, scriptJson } from './escape';
import { metaTags, oembedLink, oembedPath } from './meta';
import type { Rendered } from './server';

/** The files of the build that a page links to. */
export interface PageAssets {
  /** The entry script. */
  script: string;
  /** Chunks the page needs at once, fetched beside the entry. */
  preload: readonly string[];
  styles: readonly string[];
  /** Documents fetched as soon as the script runs; preloaded for one round trip less. */
  documents: readonly string[];
}

export interface DocumentInput {
  page: Rendered;
  path: string;
  version: string;
  assets: PageAssets;
  /** Absolute origin of the site, where known: canonical and language links need it. */
  site: string | null;
  /** The same page in each language: [language, path]. */
  alternates: readonly (readonly [string, string])[];
  /** Where the page's own files are, before their paths: `/v/<version>` for a dated embed; left out, at the root. */
  base?: string;
  /** True for the page that others frame. */
  framed?: boolean;
  /** True for the page that stands where there is none: it has no address of its own. */
  missing?: boolean;
  /** More for the head, from the development server. */
  head?: string;
}

/** The whole HTML of a page. Everything that comes from data or messages is escaped here or by React. */
export function htmlDocument(input: DocumentInput): string {
  const { page, assets, site } = input;
  const e = escapeHtml;
  const own = (path: string) => e((input.base ?? '') + path);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${e(page.title)}</title>`,
    `<meta name="description" content="${e(page.description)}">`,
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b1f23">',
    `<link rel="icon" href="${own('/icon.svg')}" type="image/svg+xml">`,
    // Search engines know the page that a frame shows, and what is missing is no page.
    ...(input.framed || input.missing ? ['<meta name="robots" content="noindex">'] : []),
    // Links leave the frame.
    ...(input.framed ? ['<base target="_blank">'] : []),
    `<script src="${own(input.framed ? '/embedding.js' : '/theme.js')}"></script>`,
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${own(href)}">`),
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="${own('/fonts/noto-sans-latin-400.woff2')}">`,
    ...assets.preload.map(
      (href) => `<link rel="modulepreload" fetchpriority="low" href="${own(href)}">`,
    ),
    ...assets.documents.map(
      (href) =>
        `<link rel="preload" as="fetch" fetchpriority="low" crossorigin="anonymous" href="${own(href)}">`,
    ),
    `<script type="module" fetchpriority="low" src="${own(assets.script)}"></script>`,
    ...(isAddressed(input) ? addressLinks(input) : []),
    ...(input.framed
      ? [embedLink(input)]
      : metaTags({ ...page, path: input.path, site, missing: input.missing === true })),
    // Data, not a script: the policy lets it stand and no browser runs it.
    page.structured === null
      ? ''
      : `<script type="application/ld+json">${scriptJson(page.structured)}</script>`,
    input.head ?? '',
  ];
  return `<!doctype html>
<html lang="${page.language}" data-ready="picture">
<head>
${head.filter(Boolean).join('\n')}
</head>
<body>
<div id="root" data-path="${e(input.path)}" data-version="${e(input.version)}">${page.html}</div>
</body>
</html>
`;
}

/** Whether a page is found at its address: not what stands in the place of one, nor a version of the same embed. */
function isAddressed({ missing = false, base = '' }: DocumentInput): boolean {
  return !missing && base === '';
}

/** Where the page is, and where it is in other languages: by whole addresses, or not at all. */
function addressLinks({ site, path, alternates }: DocumentInput): string[] {
  if (site === null) return [];
  const link = (language: string, other: string) =>
    `<link rel="alternate" hreflang="${language}" href="${escapeHtml(site + other)}">`;
  return [
    `<link rel="canonical" href="${escapeHtml(site + path)}">`,
    ...alternates.map(([language, other]) => link(language, other)),
    ...alternates.slice(0, 1).map(([, other]) => link('x-default', other)),
  ];
}

/** What an embedding site asks of the embedded page, by the address that its reader has copied. */
function embedLink({ site, path, base = '', page }: DocumentInput): string {
  return oembedLink((site ?? '') + base + oembedPath(path), page.title);
}
