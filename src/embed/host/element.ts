import { frameAddress, isOwn, readHeight, type Place } from './messages';

/** Attributes that change what the frame shows. */
const watched = ['view', 'options', 'lang', 'version'];
const standardHeight = 760;

/**
 * `<city-innovation-atlas view="?practice=living-lab">`: the embedded page in
 * a frame as high as its content. What stands inside the element is shown
 * until this script is here. It keeps its `height` free from the start.
 */
export function elementAt(place: Place): CustomElementConstructor {
  return class extends HTMLElement {
    static observedAttributes = watched;
    readonly #frame = document.createElement('iframe');
    /** True once the page that is asked for is there, and takes messages. */
    #told = false;
    /** The view that the frame's address asks for. */
    #asked = '';

    constructor() {
      super();
      this.attachShadow({ mode: 'open' });
      // Until it is replaced, the page that was there before may have told its height, and been sent a view.
      this.#frame.addEventListener('load', () => {
        const view = this.getAttribute('view') ?? '';
        if (view !== this.#asked) this.#send(view);
      });
    }

    connectedCallback(): void {
      const frame = this.#frame;
      this.style.display = 'block';
      // Moved in the page, the frame loads anew.
      this.#fill();
      frame.allow = 'web-share; clipboard-write; fullscreen';
      frame.loading = 'lazy';
      frame.style.cssText = 'width:0;min-width:100%!important;border:none;display:block';
      this.shadowRoot?.append(frame);
      addEventListener('message', this.#hear);
    }

    disconnectedCallback(): void {
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

    #fill(): void {
      const of = (name: string) => this.getAttribute(name) ?? '';
      const frame = this.#frame;
      frame.title = this.title || document.title || 'City Innovation Atlas';
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
        this.#frame.height = String(height);
      } else if (isOwn(data)) {
        const { type, view, city } = data;
        const detail = { view, city };
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
      }
    };
  };
}
