import { palettes, type Palette } from '../../map/palette';

const variable = (name: string) => `--${name}`;

/** The colours of a map as the custom properties of the page that it stands in. */
export const inherited: Palette = Object.fromEntries(
  Object.keys(palettes.light).map((name) => [name, `var(${variable(name)})`]),
) as Record<keyof Palette, string>;

/** Their values, as declarations. */
export function declarations(theme: keyof typeof palettes): string {
  return Object.entries(palettes[theme])
    .map(([name, value]) => `${variable(name)}:${value}`)
    .join(';');
}
