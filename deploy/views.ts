import { parsePath } from '../src/app/routes';
import { joinPath, splitPath, type Language } from '../src/i18n/languages';
import { oembedOf, readOEmbed } from '../src/share/oembed';
import { isShape, pictureShapes } from '../src/share/picture/shapes';
import { pictureWords } from '../src/share/picture/words';
import { besides, viewAt, type Beside } from '../src/view/beside';

import { formatSearch, parseView } from '../src/view/codec';
import { parseEmbedding } from '../src/view/embedding';
import { rasterise } from '../scripts/pictures/raster';
import { openStudio, type Studio } from '../scripts/pictures/studio';
import { oembedPath, viewPath } from './made';

/** An answer that is made when it is asked for. */
export interface Made {
  status: number;
  body: string | Buffer;
}

/** Answers are kept, newest last: the same view is asked for by everyone who sees the same article. */
const mostKept = 200;
/** Parameters of ours that are no part of the view. */
const ownNames = ['size', 'origin'];

function bare(query: string): string {
  const left = new URLSearchParams(query);
  for (const name of ownNames) left.delete(name);
  return left.toString();
}

/** What answers for any view of a built folder: `/view.csv?…`, `/view.png?…`, `/oembed?url=…`. */
export class Views {
  readonly #kept = new Map<string, Promise<Made>>();
  #studio: Promise<Studio> | undefined;
  /** Pictures are made one after the other: a crowd of questions must not take the whole machine. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly dir: string) {}

  /** @param origin of the site, as the question was sent to it */
  answer(path: string, query: string, origin: string): Promise<Made> {
    const key = `${origin} ${path}${query}`;
    const found = this.#kept.get(key) ?? this.#make(path, query, origin);
    this.#kept.delete(key);
    this.#kept.set(key, found);
    found.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }

  async #make(path: string, query: string, origin: string): Promise<Made> {
    this.#studio ??= openStudio(this.dir);
    const studio = await this.#studio;
    if (path === oembedPath) return oembed(studio, query, origin);
    const { language, rest } = splitPath(path);
    const ending = besides.find((one) => one === viewPath.exec(rest)?.[1]) ?? 'svg';
    const made = this.#turn.then(() => file(studio, language, ending, query, origin));
    this.#turn = made.catch(() => undefined);
    return made;
  }
}

async function file(
  studio: Studio,
  language: Language,
  ending: Beside,
  query: string,
  origin: string,
): Promise<Made> {
  const seen = studio.see(parseView(bare(query)), language);
  if (ending !== 'png' && ending !== 'svg') {
    return { status: 200, body: await studio.write(seen, ending, origin) };
  }
  const asked = new URLSearchParams(query).get('size') ?? 'article';
  if (!isShape(asked)) return { status: 400, body: 'size: article, square or story' };
  const size = pictureShapes[asked];
  const svg = studio.draw(seen, size);
  return { status: 200, body: ending === 'svg' ? svg : await rasterise(svg, size.width) };
}

function oembed(studio: Studio, query: string, origin: string): Made {
  const asked = readOEmbed(new URLSearchParams(query), origin);
  if ('status' in asked) return { status: asked.status, body: '' };
  const { url, ...limits } = asked;
  const { language, rest } = splitPath(url.pathname);
  const { page, id } = parsePath(url.pathname);
  const view = viewAt(rest, url.search, url.hash);
  const seen = studio.see(view, language);
  // A city, practice or country that the atlas does not have is no page of it.
  const isThere =
    page !== 'missing' && (id === null || formatSearch(seen.view) === formatSearch(view));
  if (!isThere) return { status: 404, body: '' };
  const { title } = pictureWords(seen.view, studio.atlas, seen.result, seen.i18n);
  const picture = joinPath(language, '/view.png') + formatSearch(seen.view);
  const embedding = parseEmbedding(url.search);
  const answer = oembedOf({
    origin,
    language,
    view: seen.view,
    embedding,
    title,
    picture,
    ...limits,
  });
  return { status: 200, body: JSON.stringify(answer) };
}
