import {
  fontPath,
  fontRanges,
  fontScripts,
  fontWeights,
  type FontScript,
} from '../../map/fontFiles';

/** Numbers of the first and the last code point of a range like `U+0100-017F`. */
function endsOf(range: string): readonly [number, number] {
  const [first = '', last = first] = range.slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

/** The scripts that a text is written in. */
export function scriptsOf(text: string): FontScript[] {
  const codes = [...new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))];
  return fontScripts.filter((script) =>
    fontRanges[script]
      .map(endsOf)
      .some(([first, last]) => codes.some((code) => code >= first && code <= last)),
  );
}

/** A file as a `data:` address: a picture within a page may fetch nothing. @throws Error if it is not there */
async function dataAddress(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** Styles that bring along the typeface a text is set in. Rejects if a file cannot be had. */
export async function fontStyles(text: string): Promise<string> {
  const faces = scriptsOf(text).flatMap((script) =>
    (['regular', 'semibold'] as const).map(async (weight) => {
      const source = await dataAddress(fontPath(script, weight));
      const range = fontRanges[script].join(',');
      return `@font-face{font-family:'Noto Sans';font-weight:${fontWeights[weight]};src:url(${source});unicode-range:${range}}`;
    }),
  );
  return (await Promise.all(faces)).join('');
}
