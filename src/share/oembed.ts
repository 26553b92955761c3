import { joinPath, type Language } from '../i18n/languages';
import { formatEmbedding, standardEmbedding, type Embedding } from '../view/embedding';
import { reservedHeight } from '../view/reservedHeight';
import type { View } from '../view/view';
import { pictureShapes } from './picture/shapes';
import { escapeXml } from './picture/xml';

/** What an embed answers for, as oEmbed 1.0 writes it. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  html: string;
  width: number;
  height: number;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

export interface OEmbedInput {
  /** Of the site, without a slash at its end. */
  origin: string;
  /** Before the paths of a dated version, `/v/<version>`; left out, the version is the latest. */
  base?: string;
  language: Language;
  view: View;
  /** How the embedded page looks; left out, as it does by itself. */
  embedding?: Embedding;
  title: string;
  /** Path of the picture of the view, 1200 px wide. */
  picture: string;
  maxWidth?: number;
  maxHeight?: number;
}

/** The embed works from 280 px on; hosts that clamp do so at 1,000 px of height. */
const leastWidth = 280;
const standardWidth = 800;
const day = 24 * 60 * 60;

/** How wide a frame is: as wide as its column, or at most so many px. */
export interface FrameWidth {
  /** Where a host keeps attributes and drops styles. */
  width: number | '100%';
  /** Where it keeps styles; left out, its column. */
  most?: number | undefined;
}

/**
 * The frame that shows a view in another page. What its style says stands in
 * attributes as well: WordPress, Discourse and others keep these alone, and a
 * frame without a width is 300 px wide.
 */
export function frameHtml(
  src: string,
  title: string,
  height: number,
  { width, most }: FrameWidth = { width: '100%' },
): string {
  const least = Math.min(leastWidth, most ?? Infinity);
  const within = most === undefined ? 'none' : `${most}px`;
  // Not by 100 % alone, which is nothing in a box that is as narrow as what it holds; each browser has another word.
  const fill = ['100%', '-moz-available', '-webkit-fill-available', 'stretch'];
  const attributes = {
    src,
    title,
    width: String(width),
    height: String(height),
    frameborder: '0',
    loading: 'lazy',
    // The height stands here as well: themes say `iframe{height:auto}` and worse, which beats an attribute.
    style: `${fill.map((one) => `width:${one};`).join('')}max-width:${within};min-width:min(100%,${least}px);height:${height}px!important;max-height:none!important;border:none`,
    allow: 'web-share; clipboard-write; fullscreen',
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeXml(value)}"`,
  );
  return `<iframe ${written.join(' ')}></iframe>`;
}

/** The answer for a view: a frame with the embedded page. */
export function oembedOf(input: OEmbedInput): OEmbed {
  const { origin, language, view, title, maxWidth, maxHeight } = input;
  const width = Math.min(standardWidth, maxWidth ?? Infinity);
  const embedding = input.embedding ?? standardEmbedding;
  // No narrower frame needs more either: a phone's column is none of the host's limits.
  const needed = reservedHeight(embedding, view, title, maxWidth);
  const height = Math.min(needed, maxHeight ?? Infinity);
  const page = (input.base ?? '') + joinPath(language, '/embed/');
  const src = origin + page + formatEmbedding(view, embedding);
  const { article } = pictureShapes;
  return {
    version: '1.0',
    type: 'rich',
    title,
    html: frameHtml(src, title, height, { width, most: maxWidth }),
    width,
    height,
    provider_name: 'City Innovation Atlas',
    provider_url: `${origin}${joinPath(language, '/')}`,
    cache_age: day,
    thumbnail_url: origin + input.picture,
    thumbnail_width: article.width,
    thumbnail_height: article.height,
  };
}

/** What is asked of the endpoint, or the HTTP status it is refused with. */
export type OEmbedQuestion =
  { url: URL; maxWidth?: number; maxHeight?: number } | { status: 400 | 404 | 501 };

/**
 * Reads a query of the oEmbed endpoint.
 * @param origin the only one it answers for; by `https` as well where that says
 *   `http`, as behind a proxy that ends TLS, and the other way round
 */
export function readOEmbed(query: URLSearchParams, origin: string): OEmbedQuestion {
  const format = query.get('format') ?? 'json';
  if (format !== 'json') return { status: 501 };
  const asked = query.get('url');
  if (asked === null) return { status: 400 };
  const url = URL.canParse(asked) ? new URL(asked) : null;
  const isOurs =
    url !== null && /^https?:$/.test(url.protocol) && url.host === new URL(origin).host;
  if (!isOurs) return { status: 404 };
  const limit = (name: string) => {
    const text = query.get(name);
    return text === null ? undefined : /^[1-9]\d{0,4}$/.test(text) ? Number(text) : NaN;
  };
  const maxWidth = limit('maxwidth');
  const maxHeight = limit('maxheight');
  if (Number.isNaN(maxWidth) || Number.isNaN(maxHeight)) return { status: 400 };
  return {
    url,
    ...(maxWidth === undefined ? {} : { maxWidth }),
    ...(maxHeight === undefined ? {} : { maxHeight }),
  };
}
