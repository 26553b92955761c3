import { sizes, type City } from '../../atlas/model';
import type { View } from '../../view/view';

/** What marks can be coloured by, other than the four capabilities. */
export type ToneBy = Exclude<View['color'], 'capability'>;

/** A small shape in the middle of a mark, in px around the city's place. */
const dot = (radius: number) =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/**
 * The tones of marks by what they tell, each with the heart that says the same by its shape:
 * regions differ in form, sizes and recognitions in how large it is. The colours are in palette.ts
 * and src/ui/tokens.css, under the same names.
 */
export const hearts = {
  region0: dot(2.5),
  region1: 'M-2.3-2.3h4.6v4.6h-4.6Z',
  region2: 'M0-3.2 3.1 2.3h-6.2Z',
  region3: 'M0-3.4 3.4 0 0 3.4-3.4 0Z',
  region4: 'M0 3.2-3.1-2.3h6.2Z',
  region5: 'M-1-3.2h2v2.2h2.2v2h-2.2v2.2h-2v-2.2h-2.2v-2h2.2Z',
  size0: dot(0.9),
  size1: dot(1.4),
  size2: dot(1.9),
  size3: dot(2.5),
  size4: dot(3.2),
  recognition0: dot(0.9),
  recognition1: dot(1.6),
  recognition2: dot(2.3),
  recognition3: dot(3.1),
} as const;

/** A colour that a mark has as a whole, and the heart that goes with it. */
export type Tone = keyof typeof hearts;

export const tones = Object.keys(hearts).filter(isTone);
/** The tones of each kind, in order. Those of recognitions: of cities with none, one, two, three and more. */
export const tonesOf: Readonly<Record<ToneBy, readonly Tone[]>> = {
  region: tones.filter((tone) => tone.startsWith('region')),
  size: tones.filter((tone) => tone.startsWith('size')),
  recognition: tones.filter((tone) => tone.startsWith('recognition')),
};

export function isTone(name: string): name is Tone {
  return Object.hasOwn(hearts, name);
}

/** The nth tone of a kind; where there are more things than tones, they begin anew. */
export function nth(by: ToneBy, at: number): Tone {
  const own = tonesOf[by];
  return own[at % own.length] ?? 'recognition0';
}

/** The tone of a city's mark. */
export function toneOf(by: ToneBy, { country, size, recognitions }: City): Tone {
  if (by === 'region') return nth(by, country.region.index);
  if (by === 'size') return nth(by, sizes.indexOf(size));
  return nth(by, Math.min(recognitions.length, tonesOf.recognition.length - 1));
}
