import { join } from 'node:path';
import { rasterise } from '../scripts/pictures/raster';
import { openStudio, type Studio } from '../scripts/pictures/studio';
import { isShape, pictureShapes } from '../src/share/picture/shapes';
import { parseView } from '../src/view/codec';
import { readMade, type Made } from './made';
import { answerOEmbed } from './oembed';

/** An answer that is made when it is asked for. */
export interface HttpResult {
  status: number;
  body: string | Buffer;
  /** Seconds after which to ask again. */
  retryAfter?: number;
}

/** Answers are kept, newest last: the same view is asked for by everyone who sees the same article. */
const mostKept = 200;
/** Versions whose data are held at once, the present one among them. */
const mostOpen = 4;
/** Views that may wait for their turn; at 0.2 s each the last one waits as long as a reader does. */
const mostWaiting = 24;
/** Parameters of ours that are no part of the view. */
const ownNames = ['size', 'origin'];

function bare(query: string): string {
  const left = new URLSearchParams(query);
  for (const name of ownNames) left.delete(name);
  return left.toString();
}

/** Puts something last in a map that holds so many, and drops the oldest. */
function hold<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** What answers for any view of a built folder: `/view.csv?…`, `/v/<version>/view.png?…`, `/oembed?url=…`. */
export class Views {
  readonly #kept = new Map<string, Promise<HttpResult>>();
  readonly #studios = new Map<string, Promise<Studio>>();
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

  /** The data of the present version (null) or of a dated one; null where it was not published. */
  #open(version: string | null): Promise<Studio> | null {
    if (version !== null && !this.hasVersion(version)) return null;
    const dir = version === null ? this.dir : join(this.dir, 'v', version);
    const opened = this.#studios.get(dir) ?? openStudio(dir);
    hold(this.#studios, dir, opened, mostOpen);
    opened.catch(() => this.#studios.delete(dir));
    return opened;
  }

  async #make(path: string, query: string, origin: string): Promise<HttpResult> {
    const asked = readMade(path);
    if (asked?.kind === 'oembed') {
      return answerOEmbed(asked.page, query, origin, (version) => this.#open(version));
    }
    const opened = asked && this.#open(asked.version);
    if (!asked || !opened) return { status: 404, body: '' };
    if (this.#waiting >= this.most) {
      return { status: 503, body: 'too many views are asked for at once', retryAfter: 5 };
    }
    this.#waiting += 1;
    const made = this.#turn.then(async () => file(await opened, asked, query, origin));
    this.#turn = made
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
      });
    return made;
  }
}

async function file(
  studio: Studio,
  { language, ending }: Extract<Made, { kind: 'view' }>,
  query: string,
  origin: string,
): Promise<HttpResult> {
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
