import { baseLanguage, joinPath, localeOf, splitPath, type Language } from '../i18n/languages';
import { tagOf } from '../i18n/names';
import { fontPath, type FontScript } from '../map/fontFiles';
import { basePath, feedPaths } from '../view/alternates';
import { heads } from './heads';
import { parsePath, type Page } from './routes';
import type { Structured } from './structured';
import { linkedPicture } from '../view/drawn';

/** The files of the build that a page links to. */
export interface PageAssets {
  /** The entry script; left out where the development server puts it in. */
  script?: string;
  /** Chunks the page needs at once, fetched beside the entry. */
  preload: readonly string[];
  /** The page's own chunk, one of `preload`: the script takes it by this name (loadPage.ts). */
  own?: string;
  styles: readonly string[];
  /** The files of which these are made: what comes later is not to load them again. */
  held?: readonly string[];
  /** public/theme.js as it stands in the page; left out where it is a file, as in development. */
  inline?: string;
  /** Documents fetched as soon as the script runs; preloaded for one round trip less. */
  documents: readonly string[];
  /** What draws a map that is moved: fetched when the page is idle (src/map/engine/prepare.ts). */
  engine?: readonly string[];
}

export interface HeadProps {
  title: string;
  description: string;
  /** For machines, in the words of schema.org. */
  structured: Structured | null;
  /** Path of the page, with its language. */
  path: string;
  assets: PageAssets;
  /** Absolute origin of the site, where known: canonical and language links need it. */
  site: string | null;
  /** The languages that the page is written in: those who search find it in no other. */
  written: readonly Language[];
  /** Where the page's own files are, before their paths: `/v/<version>` for a dated embed; '' at the root. */
  base: string;
}

/**
 * What an address or a device asks for before anything is painted. It stands in the page, so that the
 * first paint waits for no other file than styles; the policy names its hash.
 */
export function ThemeScript({ inline }: { inline: string | undefined }) {
  return inline === undefined ? (
    <script src="/theme.js" />
  ) : (
    <script dangerouslySetInnerHTML={{ __html: inline }} />
  );
}

/** What blocks the first paint, so it stands before all else: the colours asked for, then the styles. */
export function FirstPaint({ path, assets, base }: HeadProps) {
  const isFramed = parsePath(path).page === 'embed';
  return (
    <>
      {isFramed ? <script src={`${base}/embedding.js`} /> : <ThemeScript inline={assets.inline} />}
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={base + href} />
      ))}
    </>
  );
}

/** React's types do not know it of links. */
const disabled = { disabled: true };

/** The head of a page: name, files, addresses, and what it says of itself to those who link to it. */
export function Head(props: HeadProps) {
  const { title, description, structured, path, assets, base } = props;
  const { page } = parsePath(path);
  const isFramed = page === 'embed';
  const { isHidden } = heads[page];
  // A version of the same embed and what stands in the place of a page have no address of their own.
  const isAddressed = page !== 'missing' && base === '';
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {!isFramed && <BarColors />}
      <link rel="icon" href={`${base}/icon.svg`} type="image/svg+xml" />
      {!isFramed && <link rel="manifest" href="/manifest.webmanifest" />}
      {isHidden && <meta name="robots" content="noindex" />}
      {/* Links leave the frame. */}
      {isFramed && <base target="_blank" />}
      {scriptsOf(splitPath(path).language).map((script) => (
        <link
          key={script}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={base + fontPath(script, 'regular')}
        />
      ))}
      {assets.preload.map((href) => (
        <link
          key={href}
          rel="modulepreload"
          fetchPriority="low"
          data-page={href === assets.own ? page : undefined}
          href={base + href}
        />
      ))}
      {assets.documents.map((href) => (
        <link
          key={href}
          rel="preload"
          as="fetch"
          fetchPriority="low"
          crossOrigin="anonymous"
          href={base + href}
        />
      ))}
      {assets.engine && <meta name="engine" content={assets.engine.join(' ')} />}
      {assets.script !== undefined && (
        <script type="module" fetchPriority="low" src={base + assets.script} />
      )}
      {/* Disabled, so not fetched: before a chunk is loaded, its styles are looked for by these. */}
      {assets.held?.map((href) => (
        <link key={href} rel="stylesheet" href={base + href} {...disabled} />
      ))}
      {isAddressed && <Addresses {...props} />}
      {page === 'data' && (
        <link rel="describedby" type="application/ld+json" href="/data/dcat.jsonld" />
      )}
      <FeedLinks {...props} />
      {isFramed ? <EmbedLink {...props} /> : <LinkPreview {...props} page={page} />}
      {/* Data, not a script: the policy lets it stand and no browser runs it. */}
      {structured !== null && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: scriptJson(structured) }}
        />
      )}
    </>
  );
}

/** Scripts that a language may be written in beside Latin, by their codes in ISO 15924. */
const further: Readonly<Record<string, FontScript>> = { Grek: 'greek', Cyrl: 'cyrillic' };

/** The scripts that most of a page in a language is written in. Figures and names of others are in Latin everywhere. */
function scriptsOf(language: Language): FontScript[] {
  const own = further[new Intl.Locale(localeOf(language)).maximize().script ?? ''];
  return own ? ['latin', own] : ['latin'];
}

/** The colours of the browser's bar, which a frame does not have. */
function BarColors() {
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b1f23" />
    </>
  );
}

/** Where the page is, and where it is in other languages: by whole addresses, or not at all. */
function Addresses({ site, path, written }: HeadProps) {
  if (site === null) return null;
  const { rest } = splitPath(path);
  return (
    <>
      <link rel="canonical" href={site + path} />
      {written.map((language) => (
        <link
          key={language}
          rel="alternate"
          hrefLang={tagOf(language)}
          href={site + joinPath(language, rest)}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={site + joinPath(baseLanguage, rest)} />
    </>
  );
}

/** Path of what an embedding site is told of the page at a path. */
function oembedPath(path: string): string {
  const { language, rest } = splitPath(path);
  return `${joinPath(language, basePath(rest))}.oembed.json`;
}

/** Leads an embedding site from a page to its embed. */
function EmbedLink({ site, base, path, title }: HeadProps) {
  const href = (site ?? '') + base + oembedPath(path);
  return <link rel="alternate" type="application/json+oembed" href={href} title={title} />;
}

/** Leads a reader of news from a page to its feeds, in its language. */
function FeedLinks({ site, base, path, title }: HeadProps) {
  const { language, rest } = splitPath(path);
  const feeds = base === '' ? feedPaths(rest) : null;
  if (feeds === null) return null;
  const whole = (feed: string) => (site ?? '') + joinPath(language, feed);
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={whole(feeds.atom)} title={title} />
      <link rel="alternate" type="application/feed+json" href={whole(feeds.json)} title={title} />
    </>
  );
}

/** A language as Open Graph names it: with the country where most speak it. */
function openGraphLocale(language: Language): string {
  const { language: code, region } = new Intl.Locale(localeOf(language)).maximize();
  return `${code}_${region}`;
}

/** The size of the pictures that the build makes for pages. */
const card = { width: 1200, height: 675 } as const;
const formats = [
  ['csv', 'text/csv', 'CSV'],
  ['geojson', 'application/geo+json', 'GeoJSON'],
  ['json', 'application/json', 'JSON'],
] as const;

/**
 * What a page says of itself to those who show links to it: title and picture,
 * the same content in other formats, and how to embed it. Addresses are whole
 * where the site's own is known.
 */
function LinkPreview(props: HeadProps & { page: Page }) {
  const { title, description, path, site, page, written } = props;
  const { language, rest } = splitPath(path);
  const whole = (address: string) => (site ?? '') + address;
  const stem = basePath(rest);
  const hasFiles = rest === '/' || stem !== '/atlas';
  // The page of examples shows embeds of others, and what is missing shows none.
  const hasEmbed = page !== 'examples' && page !== 'missing';
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="City Innovation Atlas" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {site !== null && page !== 'missing' && <meta property="og:url" content={whole(path)} />}
      <meta property="og:image" content={whole(linkedPicture(language, rest))} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(card.width)} />
      <meta property="og:image:height" content={String(card.height)} />
      <meta property="og:image:alt" content={title} />
      <meta property="og:locale" content={openGraphLocale(language)} />
      {written
        .filter((other) => other !== language)
        .map((other) => (
          <meta key={other} property="og:locale:alternate" content={openGraphLocale(other)} />
        ))}
      <meta name="twitter:card" content="summary_large_image" />
      {hasFiles &&
        formats.map(([ending, type, name]) => (
          <link
            key={ending}
            rel="alternate"
            type={type}
            href={whole(`${stem}.${ending}`)}
            title={name}
          />
        ))}
      {hasEmbed && <EmbedLink {...props} base="" />}
    </>
  );
}

/** A value as JSON that can stand within a `script` element: nothing in it ends the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
