/**
 * Our own cut of Noto Sans, in `public/fonts`: per script, so that a page
 * fetches only the letters it shows. src/ui/fonts.css says the same to the
 * browser; `npm run fonts` makes the files.
 */
export const fontWeights = { regular: 400, semibold: 600 } as const;
export type FontWeight = keyof typeof fontWeights;

/** The code points of each script's files, as CSS and MapLibre write them. */
export const fontRanges = {
  latin: [
    'U+0000-00FF',
    'U+0131',
    'U+0152-0153',
    'U+02C6',
    'U+02DA',
    'U+02DC',
    'U+2000-206F',
    'U+20AC',
    'U+2122',
    'U+2191',
    'U+2193',
    'U+2212',
  ],
  'latin-ext': ['U+0100-0130', 'U+0132-0151', 'U+0154-017F', 'U+018F', 'U+0218-021B', 'U+0259'],
  greek: ['U+0370-0377', 'U+037A-037F', 'U+0384-038A', 'U+038C', 'U+038E-03A1', 'U+03A3-03FF'],
  cyrillic: ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
} as const satisfies Record<string, readonly string[]>;
export type FontScript = keyof typeof fontRanges;
export const fontScripts = [
  'latin',
  'latin-ext',
  'greek',
  'cyrillic',
] as const satisfies readonly FontScript[];

/** The path of one file on this site. */
export function fontPath(script: FontScript, weight: FontWeight): string {
  return `/fonts/noto-sans-${script}-${fontWeights[weight]}.woff2`;
}
