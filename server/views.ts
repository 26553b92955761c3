import { join } from 'node:path';
import { pdfProgram, toPdf } from './render/pdf';
import { rasterise } from './render/raster';
import { openServerRenderer, refusalOf, type ServerRenderer } from './render/serverRenderer';
import { describePng, type PictureAbout } from '../src/share/picture/pngText';
import { dotsOf, isShape, pictureShapes } from '../src/share/picture/shapes';
import { parseLink } from '../src/view/damaged';
import type { View } from '../src/view/view';
import { viewAt } from '../src/view/viewAt';
import type { HttpResult } from './httpResult';
import { parseDynamicPath, type DynamicPath } from './dynamicPaths';
import { answerOEmbed } from './oembed';

/** Answers are kept, newest last: the same view is asked for by everyone who sees the same article. */
const mostKept = 200;
/** Versions whose data are held at once, the present one among them. */
const mostOpen = 4;
/** Views that may wait for their turn; at 0.2 s each the last one waits as long as a reader does. */
const mostWaiting = 24;
/** What a query asks for: a view, and the size of its picture, which has the name of a filter and other values. */
function readQuery(query: string): { view: View; shape: keyof typeof pictureShapes } {
  const view = parseLink(query);
  return {
    view: {
      ...view,
      size: view.size.filter((id) => !isShape(id)),
      unknown: view.unknown.filter(([name]) => name !== 'origin'),
    },
    shape: view.size.find(isShape) ?? 'article',
  };
}

/** Puts something last in a map that holds so many, and drops the oldest. */
function hold<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** What answers for any view of a built folder: `/view.csv?…`, `/v/<version>/view.png?…`, `/oembed?url=…`,
 * and the pictures of pages that the build has not drawn. */
export class Views {
  readonly #kept = new Map<string, Promise<HttpResult>>();
  readonly #studios = new Map<string, Promise<ServerRenderer>>();
  /** Views are made one after the other: a crowd of questions must not take the whole machine. */
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * @param hasVersion whether a dated version was published: no other folder is read
   * @param most views that may wait for their turn
   */
  constructor(
    readonly dir: string,
    readonly hasVersion: (version: string) => boolean = () => false,
    readonly most = mostWaiting,
  ) {}

  /** @param origin of the site, as the question was sent to it */
  answer(path: string, query: string, origin: string): Promise<HttpResult> {
    const key = `${origin} ${path}${query}`;
    const found = this.#kept.get(key) ?? this.#make(path, query, origin);
    hold(this.#kept, key, found, mostKept);
    const forget = () => this.#kept.delete(key);
    // That there was no time for it says nothing of the next time.
    found.then(({ retryAfter }) => retryAfter !== undefined && forget(), forget);
    return found;
  }

  /** The path of the page that another path meant, in the present version; null where there is none, or no data. */
  async meant(path: string): Promise<string | null> {
    const renderer = await this.#open(null)?.catch(() => null);
    return renderer?.meant(path) ?? null;
  }

  /** The data of the present version (null) or of a dated one; null where it was not published. */
  #open(version: string | null): Promise<ServerRenderer> | null {
    if (version !== null && !this.hasVersion(version)) return null;
    const dir = version === null ? this.dir : join(this.dir, 'v', version);
    const opened = this.#studios.get(dir) ?? openServerRenderer(dir);
    hold(this.#studios, dir, opened, mostOpen);
    opened.catch(() => this.#studios.delete(dir));
    return opened;
  }

  async #make(path: string, query: string, origin: string): Promise<HttpResult> {
    const asked = parseDynamicPath(path);
    if (asked?.kind === 'oembed') {
      return answerOEmbed(asked.page, query, origin, (version) => this.#open(version));
    }
    const opened = asked && this.#open(asked.kind === 'view' ? asked.version : null);
    if (!asked || !opened) return { status: 404, body: '' };
    if (this.#waiting >= this.most) {
      return { status: 503, body: 'too many views are asked for at once', retryAfter: 5 };
    }
    this.#waiting += 1;
    const made = this.#turn.then(async () =>
      asked.kind === 'view'
        ? file(await opened, asked, query, origin)
        : pictureOf(await opened, asked, origin),
    );
    this.#turn = made
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
      });
    return made;
  }
}

/** A picture as PDF, where this machine has what writes one. */
async function pdfOf(
  svg: string,
  about: PictureAbout,
  dotsPerInch: number | undefined,
): Promise<HttpResult> {
  if (pdfProgram() === null) return { status: 501, body: 'no PDF is written on this machine' };
  return { status: 200, body: await toPdf(svg, about, dotsPerInch) };
}

/** The picture of a page, as the build draws it; 404 where the atlas has no such page. */
async function pictureOf(
  renderer: ServerRenderer,
  { page, language, ending }: Extract<DynamicPath, { kind: 'picture' }>,
  origin: string,
): Promise<HttpResult> {
  const resolved = renderer.resolve(viewAt(page), language);
  if (refusalOf(resolved) !== null) return { status: 404, body: '' };
  const svg = renderer.drawPage(resolved, page);
  if (ending === 'svg') return { status: 200, body: svg };
  const png = await rasterise(svg, pictureShapes.article.width);
  return { status: 200, body: Buffer.from(describePng(png, renderer.about(resolved, origin))) };
}

async function file(
  renderer: ServerRenderer,
  { language, ending }: Extract<DynamicPath, { kind: 'view' }>,
  query: string,
  origin: string,
): Promise<HttpResult> {
  const { view, shape } = readQuery(query);
  const resolved = renderer.resolve(view, language);
  const refusal = refusalOf(resolved);
  if (refusal !== null) return { status: 400, body: refusal };
  if (ending !== 'png' && ending !== 'svg' && ending !== 'pdf') {
    return { status: 200, body: await renderer.write(resolved, ending, origin) };
  }
  const size = pictureShapes[shape];
  const svg = renderer.draw(resolved, size);
  if (ending === 'svg') return { status: 200, body: svg };
  const about = renderer.about(resolved, origin);
  if (ending === 'pdf') return pdfOf(svg, about, dotsOf(shape));
  const png = await rasterise(svg, size.width);
  return {
    status: 200,
    body: Buffer.from(describePng(png, about, dotsOf(shape))),
  };
}
