import { animate, prefersStill } from '../../../map/motion';
import styles from './motion.module.css';
import { between, origins, partsOf, type Parts } from './sentences';

/** How long numbers count, in ms. */
const countingTime = 400;

/** The result's sentence, and every number that says it counts. */
const counting = '[data-result] > p, [data-counts]';

/** A number on its way. */
interface Count {
  /** What is shown now. */
  now: Parts;
  end: () => void;
}

/**
 * Has the numbers of sentences count from old to new. The sentence itself says the new at once, to every ear and
 * in the room it takes; what counts lies over it until it is there.
 */
export class CountingTexts {
  private readonly known = new WeakMap<Element, string>();
  private readonly counts = new Map<Element, Count>();

  constructor(private readonly page: Document) {}

  /** Compares all texts with what they said before, and has those count that have changed. */
  check(): void {
    for (const element of this.page.querySelectorAll<HTMLElement>(counting)) {
      const text = element.textContent;
      const before = this.known.get(element);
      this.known.set(element, text);
      if (before === undefined || before === text) continue;
      const shown = this.counts.get(element)?.now ?? partsOf(before);
      this.counts.get(element)?.end();
      if (prefersStill() || !isInSight(element)) continue;
      const after = partsOf(text);
      const from = origins(shown, after);
      if (from) this.count(element, from, after);
    }
  }

  /** Everything says what it says. */
  finish(): void {
    for (const { end } of this.counts.values()) end();
  }

  private count(element: HTMLElement, from: readonly number[], after: Parts): void {
    const { format } = new Intl.NumberFormat(this.page.documentElement.lang);
    const over = coverOf(element);
    const steps = animate(countingTime, (share) => {
      const text = between(from, after, share, format);
      over.textContent = text;
      count.now = partsOf(text);
      if (share === 1) count.end();
    });
    const count: Count = {
      now: { ...after, values: from },
      end: () => {
        steps();
        over.remove();
        delete element.dataset['counting'];
        this.counts.delete(element);
      },
    };
    over.textContent = between(from, after, 0, format);
    this.counts.set(element, count);
    element.dataset['counting'] = '';
    element.after(over);
  }
}

/** An element of the same look in the same place, for eyes alone. */
function coverOf(element: HTMLElement): HTMLElement {
  const over = document.createElement('span');
  over.className = `${element.className} ${styles.number}`;
  over.dataset['passing'] = '';
  over.setAttribute('aria-hidden', 'true');
  const { offsetLeft, offsetTop, offsetWidth } = element;
  over.style.left = `${offsetLeft}px`;
  over.style.top = `${offsetTop}px`;
  over.style.width = `${offsetWidth}px`;
  return over;
}

function isInSight(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < window.innerHeight;
}
