import { prefersStill } from '../../../map/motion';
import styles from './motion.module.css';

/** How long rows move, and how long those that leave take to fade, in ms. */
const movingTime = 300;
const fadingTime = 200;

/** Rows of lists and bars of charts; groups place themselves, and what is on its way is no row. */
const rows = '#cities li:not([style], li li, [data-passing] li)';

/** Where a row is, in px from the corner of what holds all rows. */
interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The classes of its list, which style it. */
  list: string;
}

/**
 * Has the rows of the result move to where they are now from where they were, those that leave fade, and
 * those that come appear. The page has its new form at once: nothing is laid out again, and rows in mid-flight
 * turn where they are.
 */
export class MovingRows {
  private places = new Map<HTMLElement, Place>();
  private readonly flights = new Map<HTMLElement, Animation>();
  private holder: Element | null = null;
  private layer: HTMLElement | null = null;

  constructor(private readonly page: Document) {}

  /** Notes where all rows are, before they change. */
  note(): void {
    const holder = this.page.querySelector('#cities');
    const corner = holder?.getBoundingClientRect();
    this.holder = holder;
    this.places = new Map();
    if (!corner) return;
    for (const row of this.page.querySelectorAll<HTMLElement>(rows)) {
      const { x, y, width, height } = row.getBoundingClientRect();
      const list = row.parentElement?.className ?? '';
      const shift = this.shiftOf(row);
      const place = { x: x - corner.x - shift.x, y: y - corner.y - shift.y, width, height, list };
      this.places.set(row, place);
    }
  }

  /** Has the rows come from where they were when they were noted. */
  move(): void {
    const before = this.places;
    const shifts = new Map([...this.flights.keys()].map((row) => [row, this.shiftOf(row)]));
    const { holder } = this;
    this.finish();
    this.note();
    const corner = this.holder?.getBoundingClientRect();
    const stays = [...this.places.keys()].some((row) => before.has(row));
    // Another page, another kind of row, or another list: nothing that one could follow.
    if (!corner || holder !== this.holder || !stays || prefersStill()) return;
    const inSight = ({ y, height }: Place) =>
      corner.y + y + height > 0 && corner.y + y < window.innerHeight;
    for (const [row, to] of this.places) {
      const was = before.get(row);
      if (!was) {
        if (inSight(to)) this.fly(row, [{ opacity: 0 }, { opacity: 1 }], fadingTime);
        continue;
      }
      const { x = 0, y = 0 } = shifts.get(row) ?? {};
      const from = { ...was, x: was.x + x, y: was.y + y };
      const [left, up] = [from.x - to.x, from.y - to.y];
      if ((left === 0 && up === 0) || !(inSight(from) || inSight(to))) continue;
      const transform = [`translate(${left}px, ${up}px)`, 'none'];
      this.fly(row, { transform }, movingTime);
    }
    const gone = [...before].filter(([row, place]) => !row.isConnected && inSight(place));
    this.fade(gone);
  }

  /** Everything is where it belongs. */
  finish(): void {
    for (const flight of this.flights.values()) flight.cancel();
    this.flights.clear();
    this.layer?.remove();
    this.layer = null;
  }

  private fly(row: HTMLElement, frames: Keyframe[] | PropertyIndexedKeyframes, time: number): void {
    if (typeof row.animate !== 'function') return;
    const flight = row.animate(frames, { duration: time, easing: 'ease-in-out' });
    this.flights.set(row, flight);
    flight.onfinish = () => {
      if (this.flights.get(row) === flight) this.flights.delete(row);
    };
  }

  /** Shows rows that have gone where they were, for as long as they fade. */
  private fade(gone: readonly (readonly [HTMLElement, Place])[]): void {
    const [first] = gone;
    if (!first || !this.holder || typeof first[0].animate !== 'function') return;
    const layer = document.createElement('ul');
    layer.className = `${first[1].list} ${styles.layer}`;
    layer.dataset['passing'] = '';
    layer.setAttribute('aria-hidden', 'true');
    layer.inert = true;
    this.holder.append(layer);
    const corner = this.holder.getBoundingClientRect();
    const own = layer.getBoundingClientRect();
    for (const [row, { x, y, width }] of gone) {
      const copy = row.cloneNode(true);
      if (!(copy instanceof HTMLElement)) continue;
      copy.removeAttribute('id');
      for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
      copy.style.left = `${x + corner.x - own.x}px`;
      copy.style.top = `${y + corner.y - own.y}px`;
      copy.style.width = `${width}px`;
      layer.append(copy);
    }
    this.layer = layer;
    const fading = layer.animate([{ opacity: 1 }, { opacity: 0 }], fadingTime);
    fading.onfinish = () => layer.remove();
  }

  /** How far a row in flight is drawn from where it lies, in px. */
  private shiftOf(row: HTMLElement): { x: number; y: number } {
    if (!this.flights.has(row)) return { x: 0, y: 0 };
    const { e, f } = new DOMMatrixReadOnly(getComputedStyle(row).transform);
    return { x: e, y: f };
  }
}
