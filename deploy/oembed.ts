import type { Studio } from '../scripts/pictures/studio';
import { parsePath, type Route } from '../src/app/routes';
import { joinPath, splitPath } from '../src/i18n/languages';
import { oembedOf, readOEmbed } from '../src/share/oembed';
import { pictureWords } from '../src/share/picture/words';
import { viewAt } from '../src/view/beside';
import { formatSearch } from '../src/view/codec';
import { parseEmbedding, withoutEmbedding } from '../src/view/embedding';
import { splitVersion } from './made';
import type { HttpResult } from './views';

/** Where the data are: of the present version (null), or of a dated one; null where there is none. */
export type Open = (version: string | null) => Promise<Studio> | null;

const none: HttpResult = { status: 404, body: '' };

/** Of a dated version there is the embedded page only; the page of examples is no view. */
function isPage({ page }: Route, version: string | null): boolean {
  if (version !== null) return page === 'embed';
  return page !== 'missing' && page !== 'examples';
}

/**
 * What an embedding site is told of a page.
 * @param page its path; null where the query names its address
 */
export async function answerOEmbed(
  page: string | null,
  query: string,
  origin: string,
  open: Open,
): Promise<HttpResult> {
  const asked =
    page === null ? readOEmbed(new URLSearchParams(query), origin) : { url: new URL(page, origin) };
  if ('status' in asked) return { status: asked.status, body: '' };
  const { url, ...limits } = asked;
  const { version, rest: path } = splitVersion(url.pathname);
  const route = parsePath(path);
  const studio = isPage(route, version) ? await open(version) : null;
  if (studio === null) return none;
  const { language, rest } = splitPath(path);
  const view = viewAt(rest, url.search, url.hash);
  const seen = studio.see(view, language);
  // A city, practice or country that the atlas does not have is no page of it.
  if (route.id !== null && formatSearch(seen.view) !== formatSearch(view)) return none;
  const { title } = pictureWords(seen.view, seen.atlas, seen.result, seen.i18n);
  const base = version === null ? '' : `/v/${version}`;
  const picture =
    base + joinPath(language, '/view.png') + formatSearch(withoutEmbedding(seen.view));
  const embedding = parseEmbedding(url.search);
  const answer = oembedOf({
    origin,
    base,
    language,
    view: seen.view,
    embedding,
    title,
    picture,
    ...limits,
  });
  return { status: 200, body: JSON.stringify(answer) };
}
