import type { Size } from '../../map/projection';

export interface Box extends Size {
  x: number;
  y: number;
}

/** Sizes of a picture's parts, in px of the picture. */
export interface Layout extends Size {
  /** The words stand beside the map, or above and below it. */
  form: 'beside' | 'stacked';
  padding: number;
  /** How wide lines may be. */
  measure: number;
  title: number;
  text: number;
  small: number;
  /** The map is drawn as it is on a screen, and enlarged by this. */
  scale: number;
}

/** Wider than this, the words stand beside the map: Europe itself is not much wider than high. */
const wide = 1.4;

/** A picture that is much higher than wide is seen on a phone, where its width is little: its words are larger by up to this. */
const tallest = 1.4;

/** The sizes for a picture; titles of many letters are set smaller. */
export function layoutOf(size: Size, letters: number): Layout {
  const { width, height } = size;
  const form = width / height > wide ? 'beside' : 'stacked';
  const tall = Math.min(tallest, Math.max(1, height / width / 1.1));
  const unit = form === 'beside' ? Math.min(width / 1200, height / 675) : (width / 1080) * tall;
  const padding = form === 'beside' ? 32 * unit : (48 * width) / 1080;
  const measure = form === 'beside' ? width * 0.3 : width - 2 * padding;
  const largest = form === 'beside' ? 31 : 46;
  const crowd = form === 'beside' ? 110 : 160;
  const title =
    largest * unit * Math.min(1, Math.max(0.62, Math.sqrt(crowd / Math.max(1, letters))));
  const words = form === 'beside' ? { text: 16, small: 13.5 } : { text: 24, small: 20 };
  return {
    ...size,
    form,
    padding,
    measure,
    title,
    text: words.text * unit,
    small: words.small * unit,
    scale: (form === 'beside' ? 1.12 : 1.5) * unit,
  };
}

/** What is left for the map, beside the words or between `top` and `bottom`. */
export function mapBox(
  { form, width, height, padding, measure }: Layout,
  top: number,
  bottom: number,
): Box {
  if (form === 'stacked') return { x: 0, y: top, width, height: Math.max(1, bottom - top) };
  const x = measure + 2 * padding;
  return { x, y: 0, width: width - x, height };
}
