import { baseLanguage, joinPath, type Language } from '../../i18n/languages';
import { isWhole } from '../../i18n/names';
import { formatSearch, formatView } from '../../view/codec';
import {
  formatEmbedding,
  standardEmbedding,
  withoutEmbedding,
  type Embedding,
} from '../../view/embedding';
import { paths } from '../../view/paths';
import { reservedHeight } from '../../view/reservedHeight';
import { defaultView, type View } from '../../view/view';
import { frameHtml } from '../oembed';
import { nameOf } from '../naming';
import { pictureShapes } from '../picture/shapes';
import { escapeXml } from '../picture/xml';

export const snippetForms = [
  'iframe',
  'script',
  'element',
  'picture',
  'wordpress',
  'markdown',
] as const;
export type SnippetForm = (typeof snippetForms)[number];

/** Widths of a frame: that of its column, or in px, as on a phone, in an article, across a page. */
export const frameWidths = ['column', 320, 600, 1000] as const;
export type FrameWidth = (typeof frameWidths)[number];

/** The most that a frame of a width is wide; undefined where its column says it. */
export function mostOf(width: FrameWidth): number | undefined {
  return width === 'column' ? undefined : width;
}

export interface SnippetInput {
  /** Of the site, without a slash at its end. */
  origin: string;
  language: Language;
  view: View;
  embedding: Embedding;
  /** What the view shows, in one sentence: with the view's title the frame's name and the picture's alternative text. */
  sentence: string;
  /** Of the frame; left out, that of its column. */
  width?: FrameWidth;
  /** Of the data, to stay with it for good; null follows the atlas. */
  pinned: string | null;
  /** Name of the picture's file, where it is saved and laid beside the page; left out, the site has it at `picturePath`. */
  saved?: string | undefined;
}

/** Path of the embedded page, with what it shows. */
export function embedPath({ language, view, embedding, pinned }: SnippetInput): string {
  return base(pinned) + joinPath(language, paths.embed) + formatEmbedding(view, embedding);
}

/** Before the paths of a dated version. */
function base(pinned: string | null): string {
  return pinned === null ? '' : `/v/${pinned}`;
}

/** Path of the picture of a view, of the present version or of a dated one. */
export function picturePath(language: Language, view: View, pinned: string | null): string {
  const { stem, search } = pictureOf(language, view, pinned !== null);
  return base(pinned) + joinPath(language, `${stem}.png`) + search;
}

/** Whether a host of files alone has the picture of a view: the build has drawn it. */
export function isDrawn(language: Language, view: View, pinned: string | null): boolean {
  return pictureOf(language, view, pinned !== null).stem !== '/view';
}

/** The picture that lies beside a page where there is such a page, else the one that is drawn when it is asked for. A dated version has that of the opening view only, and so has a language that is not whole. */
function pictureOf(
  language: Language,
  view: View,
  isPinned: boolean,
): { stem: string; search: string } {
  const filters = { ...withoutEmbedding(view), theme: defaultView.theme, show: defaultView.show };
  const search = formatSearch(filters);
  const [practice, country] = [view.practice[0] ?? '', view.country[0] ?? ''];
  const pages: readonly (readonly [file: string, alone: Partial<View>])[] = [
    ['/atlas', {}],
    [`/city/${view.city ?? ''}`, { city: view.city }],
    [`/practice/${practice}`, { practice: [practice] }],
    [`/country/${country.toLowerCase()}`, { country: [country] }],
  ];
  const page = (isPinned || !isWhole(language) ? pages.slice(0, 1) : pages).find(
    ([, alone]) => formatSearch({ ...defaultView, ...alone }) === search,
  );
  return page ? { stem: page[0], search: '' } : { stem: '/view', search };
}

function attributesOf(given: Readonly<Record<string, string | null>>): string {
  return Object.entries(given)
    .flatMap(([name, value]) =>
      value === null || value === '' ? [] : `${name}="${escapeXml(value)}"`,
    )
    .join(' ');
}

/** The picture's address: on the site, or beside the page that it is pasted into. */
function pictureAddress({ origin, language, view, pinned, saved }: SnippetInput): string {
  return saved ?? origin + picturePath(language, view, pinned);
}

/** The picture, and behind it the same view. */
function pictureHtml(input: SnippetInput): string {
  const { width, height } = pictureShapes.article;
  const image = attributesOf({
    src: pictureAddress(input),
    alt: nameIn(input),
    width: String(width),
    height: String(height),
    style: 'max-width:100%;height:auto',
  });
  return `<a ${attributesOf({ href: linkAddress(input) })}><img ${image}></a>`;
}

/** What stands in for the map in words. */
function linkHtml(input: SnippetInput): string {
  return `<a ${attributesOf({ href: linkAddress(input) })}>${escapeXml(nameIn(input))}</a>`;
}

/** What frame and picture are called. */
function nameIn({ view, sentence }: SnippetInput): string {
  return nameOf(view.heading, sentence);
}

/** The atlas itself has its own title, and shows all of Europe. */
const { area, heading } = defaultView;

/** Where the same view can be looked at closer: in the atlas, or in its dated version, which shows what was pasted. */
function linkAddress(input: SnippetInput): string {
  const { origin, language, view, pinned } = input;
  if (pinned !== null) return origin + embedPath({ ...input, embedding: standardEmbedding });
  return (
    origin +
    joinPath(language, paths.home) +
    formatView({ ...withoutEmbedding(view), area, heading })
  );
}

/** What the host's script needs to know, as attributes. */
function hostAttributes(input: SnippetInput, prefix: string): string {
  const { language, view, embedding, sentence, pinned } = input;
  const options = formatEmbedding({ ...defaultView, unknown: [] }, embedding);
  return attributesOf({
    [`${prefix}view`]: formatView(withoutEmbedding(view)),
    [`${prefix}options`]: options,
    [`${prefix}lang`]: language === baseLanguage ? null : language,
    [`${prefix}version`]: pinned,
    [`${prefix}height`]: String(reservedHeight(embedding, view, sentence)),
    [`${prefix}title`]: nameIn(input),
  });
}

/** A name for the place of a script, the same for the same view. */
function placeName(path: string): string {
  let hash = 5381;
  for (const sign of path) hash = ((hash * 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return `city-innovation-atlas-${hash.toString(36)}`;
}

/** Markdown's own signs, and those of HTML in it, in a text that stands between brackets; a line break would end it. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\[\]<>&`*_~|$!]/g, (sign) => `\\${sign}`);
}

/** What is pasted into an article or a page. */
export function snippetOf(form: SnippetForm, input: SnippetInput): string {
  const { origin, view, embedding, sentence, width = 'column', pinned, saved } = input;
  const most = mostOf(width);
  const height = reservedHeight(embedding, view, sentence, most);
  const path = embedPath(input);
  // Without scripts the frame shows the whole atlas.
  const iframe = `${frameHtml(origin + path, nameIn(input), height, { width: most ?? '100%', most })}<noscript>${linkHtml(input)}</noscript>`;
  const script = `${origin}${base(pinned)}/embed.js`;
  switch (form) {
    case 'iframe':
      return iframe;
    case 'wordpress':
      return `<!-- wp:html -->\n${iframe}\n<!-- /wp:html -->`;
    case 'script': {
      const name = placeName(path);
      const host = `data-target="#${name}" ${hostAttributes(input, 'data-')}`;
      return [
        `<div id="${name}" style="min-height:${height}px">`,
        `<script defer src="${escapeXml(script)}" ${host}></script>`,
        // A file that is only asked for without scripts is easily forgotten: words, where the site has no picture.
        `<noscript>${saved === undefined ? pictureHtml(input) : linkHtml(input)}</noscript>`,
        '</div>',
      ].join('\n');
    }
    case 'element':
      return [
        `<city-innovation-atlas ${hostAttributes(input, '')} style="display:block;min-height:${height}px">`,
        linkHtml(input),
        '</city-innovation-atlas>',
        `<script async src="${escapeXml(script)}"></script>`,
      ].join('\n');
    case 'picture':
      return pictureHtml(input);
    case 'markdown':
      return `[![${escapeMarkdown(nameIn(input))}](${pictureAddress(input)})](${linkAddress(input)})`;
  }
}
