import type { ComponentType } from 'react';
import { sizes, type City } from '../../atlas/model';
import type { View } from '../../view/view';

/** What marks can be coloured by, other than the four capabilities. */
export type ColorBy = Exclude<View['color'], 'capability'>;

/** A small shape in the middle of a mark, in px around the city's place. */
const dot = (radius: number) =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/**
 * The colours of marks by what they tell, each with the glyph that says the same by its shape:
 * regions differ in form, sizes and recognitions in how large it is. Their values are in palette.ts
 * and src/ui/tokens.css, under the same names.
 */
export const glyphs = {
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

/** A colour that a mark has as a whole, and the glyph that goes with it. */
export type CityColor = keyof typeof glyphs;

export const cityColors = Object.keys(glyphs).filter(isCityColor);
/** The colours of each kind, in order. Those of recognitions: of cities with none, one, two, three and more. */
export const colorsOf: Readonly<Record<ColorBy, readonly CityColor[]>> = {
  region: cityColors.filter((color) => color.startsWith('region')),
  size: cityColors.filter((color) => color.startsWith('size')),
  recognition: cityColors.filter((color) => color.startsWith('recognition')),
};

export function isCityColor(name: string): name is CityColor {
  return Object.hasOwn(glyphs, name);
}

/** The nth colour of a kind, from 0; where there are more things than colours, they begin anew. */
export function colorAt(by: ColorBy, nth: number): CityColor {
  const colors = colorsOf[by];
  return colors[nth % colors.length] ?? 'recognition0';
}

/** The colour of a city's mark. */
export function cityColor(by: ColorBy, { country, size, recognitions }: City): CityColor {
  if (by === 'region') return colorAt(by, country.region.index);
  if (by === 'size') return colorAt(by, sizes.indexOf(size));
  return colorAt(by, Math.min(recognitions.length, colorsOf.recognition.length - 1));
}

/** How marks are coloured by something other than the four capabilities. */
export interface Coloring {
  by: ColorBy;
  of(city: City): CityColor;
  /** Of an SVG element whose marks have the colour. */
  className(color: CityColor): string | undefined;
  /** The class of what shows sectors for their place alone, in no colour of theirs. */
  plain: string | undefined;
  /** The shapes `#h<color>`, for the definitions of an SVG. */
  Glyphs: ComponentType;
}
