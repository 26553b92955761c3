import { frameAddress, isOwn, readHeight, type Place } from './messages';

/** Attributes that change what the frame shows. */
const watched = ['view', 'options', 'lang', 'version'];
const standardHeight = 760;
/** A frame that is in sight and has told no height after this time was refused, or cannot be reached; in ms. */
const patience = 12_000;
/**
 * Full width, and never none: page builders centre by flex, where 100 % of a box
 * that is as wide as its content would be 0. A page may say another width.
 */
const hostStyle = ':host{display:block;width:100%;min-width:min(100%,280px)!important}';
/** By more than 100 %, which is nothing in a box that is as narrow as what it holds; each browser has another word. */
const frameStyle =
  'width:100%;width:-moz-available;width:-webkit-fill-available;width:stretch;min-width:min(100%,280px);border:none;display:block';

/**
 * `<city-innovation-atlas view="?practice=living-lab">`: the embedded page in
 * a frame as high as its content. What stands inside the element is shown
 * until this script is here, and again where the frame stays silent: refused by
 * the page's own policies, or not reached. It keeps its `height` free from the start.
 */
export function elementAt(place: Place): CustomElementConstructor {
  return class extends HTMLElement {
    static observedAttributes = watched;
    readonly #frame = document.createElement('iframe');
    /** True once the page that is asked for is there, and takes messages. */
    #told = false;
    /** The view that the frame's address asks for. */
    #asked = '';
    readonly #words = document.createElement('slot');
    #waiting: ReturnType<typeof setTimeout> | undefined;
    /** A frame loads when it comes near, so only from then on does its silence say something. */
    readonly #sight = new IntersectionObserver((entries) => {
      const isInSight = entries.some(({ isIntersecting }) => isIntersecting);
      clearTimeout(this.#waiting);
      if (isInSight && !this.#told)
        this.#waiting = setTimeout(() => this.#giveWords(true), patience);
    });

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      // Not an element, which the page's own policy might refuse.
      if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(hostStyle);
        root.adoptedStyleSheets = [sheet];
      }
      // Until it is replaced, the page that was there before may have told its height, and been sent a view.
      this.#frame.addEventListener('load', () => {
        const view = this.getAttribute('view') ?? '';
        if (view !== this.#asked) this.#send(view);
      });
    }

    connectedCallback(): void {
      const frame = this.#frame;
      if (!this.shadowRoot?.adoptedStyleSheets?.length) {
        this.style.cssText = `display:block;width:100%;${this.style.cssText}`;
      }
      // Moved in the page, the frame loads anew.
      this.#fill();
      // A browser that cannot share says of the word that it does not know it.
      frame.allow = `${'share' in navigator ? 'web-share; ' : ''}clipboard-write; fullscreen`;
      frame.loading = 'lazy';
      frame.style.cssText = frameStyle;
      this.shadowRoot?.append(frame);
      addEventListener('message', this.#hear);
      this.#sight.observe(frame);
    }

    disconnectedCallback(): void {
      this.#sight.disconnect();
      clearTimeout(this.#waiting);
      removeEventListener('message', this.#hear);
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (!this.isConnected || before === after) return;
      if (name === 'view' && this.#told) this.#send(after ?? '');
      else this.#fill();
    }

    /** Shows another view: a query string as in the atlas's addresses. */
    setView(view: string): void {
      this.setAttribute('view', view);
    }

    /** Shows what stands inside the element instead of the frame, or the frame again. */
    #giveWords(given: boolean): void {
      this.#frame.hidden = given;
      // `display` in its style is stronger than `hidden`.
      this.#frame.style.display = given ? 'none' : 'block';
      if (given) this.shadowRoot?.append(this.#words);
      else this.#words.remove();
    }

    #fill(): void {
      const of = (name: string) => this.getAttribute(name) ?? '';
      const frame = this.#frame;
      // The host's own title says nothing of the map.
      frame.title = this.title || 'City Innovation Atlas';
      frame.height = String(Number(of('height')) || standardHeight);
      this.#told = false;
      this.#asked = of('view');
      frame.src = frameAddress(place, of('version'), of('lang'), this.#asked, of('options'));
    }

    #send(view: string): void {
      const message = { source: 'city-innovation-atlas', type: 'view.set', view };
      // In a sandboxed page the frame has no origin that could be named; a view is no secret.
      this.#frame.contentWindow?.postMessage(message, '*');
    }

    readonly #hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === null || source !== this.#frame.contentWindow) return;
      const height = readHeight(data);
      if (height !== null) {
        this.#told = true;
        clearTimeout(this.#waiting);
        this.#giveWords(false);
        this.#frame.height = String(height);
      } else if (isOwn(data)) {
        const { type, view, city } = data;
        const detail = { view, city };
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
      }
    };
  };
}
