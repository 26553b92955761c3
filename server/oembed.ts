import { refusalOf, type ServerRenderer } from './render/serverRenderer';
import { parsePath, type Route } from '../src/app/routes';
import { joinPath, splitPath } from '../src/i18n/languages';
import { oembedOf, readOEmbed } from '../src/share/oembed';
import { pictureWords } from '../src/share/picture/words';
import { nameOf } from '../src/share/naming';
import { viewAt } from '../src/view/viewAt';
import { formatSearch } from '../src/view/codec';
import { embeddingIn, withoutEmbedding } from '../src/view/embedding';
import { spell } from '../src/view/spelling';
import type { HttpResult } from './httpResult';
import { splitVersion } from './dynamicPaths';

/** Where the data are: of the present version (null), or of a dated one; null where there is none. */
export type Open = (version: string | null) => Promise<ServerRenderer> | null;

const none: HttpResult = { status: 404, body: '' };

/** Of a dated version there is the embedded page only; the page of examples is no view. */
function isPage({ page }: Route, version: string | null): boolean {
  if (version !== null) return page === 'embed';
  return page !== 'missing' && page !== 'examples';
}

/** The path of the page that a path means, however it is spelt; itself where there is none. */
async function meantBy(path: string, version: string | null, open: Open): Promise<string> {
  if (version !== null) return spell(path);
  const renderer = await open(null);
  try {
    return renderer?.meant(decodeURIComponent(path)) ?? path;
  } catch {
    return path; // no text, so no name
  }
}

/**
 * What an embedding site is told of a page.
 * @param beside its path, where the file lies beside it; null where the query names its address
 */
export async function answerOEmbed(
  beside: string | null,
  query: string,
  origin: string,
  open: Open,
): Promise<HttpResult> {
  const asked =
    beside === null
      ? readOEmbed(new URLSearchParams(query), origin)
      : { url: new URL(beside, origin) };
  if ('status' in asked) return { status: asked.status, body: '' };
  const { url, ...limits } = asked;
  // A frame by http in a page by https would be refused.
  const reached = url.protocol === 'https:' ? url.origin : origin;
  const { version, rest } = splitVersion(url.pathname);
  const path = await meantBy(rest, version, open);
  const route = parsePath(path);
  const renderer = isPage(route, version) ? await open(version) : null;
  if (renderer === null) return none;
  const { language, rest: page } = splitPath(path);
  const view = viewAt(page, url.search, url.hash);
  const resolved = renderer.resolve(view, language);
  // A city, practice or country that the atlas does not have is no page of it.
  if (resolved.unknown.some(({ id }) => id === route.id)) return none;
  const refusal = refusalOf(resolved);
  if (refusal !== null) return { status: 400, body: refusal };
  const words = pictureWords(resolved.view, resolved.atlas, resolved.result, resolved.i18n);
  const title = nameOf(resolved.view.heading, words.sentence || words.title);
  const base = version === null ? '' : `/v/${version}`;
  const picture =
    base + joinPath(language, '/view.png') + formatSearch(withoutEmbedding(resolved.view));
  const embedding = embeddingIn(view);
  const answer = oembedOf({
    origin: reached,
    base,
    language,
    view: resolved.view,
    embedding,
    title,
    picture,
    ...limits,
  });
  return { status: 200, body: JSON.stringify(answer) };
}
