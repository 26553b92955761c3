import type { MarkShape } from '../../map/markShapes';
import type { Palette } from '../../map/palette';
import { element } from './xml';

function shapeMarkup(shape: MarkShape, palette: Palette): string {
  const { form, fill, fillOpacity, stroke } = shape;
  const name = 'd' in form ? 'path' : 'circle';
  const filled = { fill: palette[fill], 'fill-opacity': fillOpacity < 1 ? fillOpacity : undefined };
  if (!stroke) return element(name, { ...form, ...filled });
  const line = { stroke: palette[stroke.color], 'stroke-width': stroke.width };
  if (!stroke.isHalo) return element(name, { ...form, ...filled, ...line });
  // The halo is a shape of its own: not every program knows `paint-order`.
  return element(name, { ...form, fill: 'none', ...line }) + element(name, { ...form, ...filled });
}

/**
 * Writes marks from the description that all drawings share (`markShapes`), each
 * shape once: marks refer to the definitions that it has gathered by then.
 */
export class MarkWriter {
  readonly #palette: Palette;
  readonly #defined = new Map<string, string>();

  /** @param prefix of its definitions' ids, where several drawings stand in one document */
  constructor(
    palette: Palette,
    readonly prefix = 'shape-',
  ) {
    this.#palette = palette;
  }

  /** A mark around the origin. */
  write(shapes: readonly MarkShape[]): string {
    return shapes.map((shape) => this.#refer(shape)).join('');
  }

  /** Every shape of the marks written so far. */
  get definitions(): string {
    return [...this.#defined].map(([markup, id]) => element('g', { id }, markup)).join('');
  }

  #refer(shape: MarkShape): string {
    const markup = shapeMarkup(shape, this.#palette);
    // What is as short as a reference stands where it is.
    if (!shape.stroke?.isHalo) return markup;
    const id = this.#defined.get(markup) ?? `${this.prefix}${this.#defined.size}`;
    this.#defined.set(markup, id);
    return element('use', { 'xlink:href': `#${id}` });
  }
}
