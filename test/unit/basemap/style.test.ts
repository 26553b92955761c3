import { readFileSync } from 'node:fs';
import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { tileFields } from '../../../data/basemap/tiles';
import { fontPath, fontRanges, fontScripts, fontWeights } from '../../../src/map/fontFiles';
import { palettes } from '../../../src/map/palette';
import { fontNames, mapStyle } from '../../../src/map/engine/style';
import { firstNames } from '../../../src/map/engine/basemapLayers';

const themes = ['light', 'dark'] as const;
const style = (theme: (typeof themes)[number] = 'light', language: 'en' | 'fr' = 'en') =>
  mapStyle(theme, { origin: 'https://example.org', language });

/** Every field that an expression gets. */
function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) {
    const own = value[0] === 'get' ? [String(value[1])] : [];
    return [...own, ...value.flatMap(fieldsIn)];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(fieldsIn) : [];
}

describe.each(themes)('the %s style', (theme) => {
  test('is valid', () => {
    expect(validateStyleMin(style(theme)).map(({ message }) => message)).toEqual([]);
  });

  test('asks only for layers and fields that the tiles have', () => {
    const layers: Readonly<Record<string, readonly string[]>> = tileFields;
    for (const layer of style(theme).layers) {
      if (layer.type === 'background') continue;
      const fields = layers[String(layer['source-layer'])];
      expect(fields).toEqual(expect.arrayContaining(fieldsIn(layer)));
    }
  });

  test('has the colours of the tokens', () => {
    const css = readFileSync('src/ui/tokens.css', 'utf8');
    const rule = theme === 'light' ? ':root {' : `:root[data-theme='dark'] {`;
    const start = css.indexOf(rule);
    const body = css.slice(start, css.indexOf('}', start));
    const { river, town, ...colours } = palettes[theme];
    for (const colour of [river, town]) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    for (const [name, colour] of Object.entries(colours)) {
      const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(body).toContain(`--${token.replace('ink2', 'ink-2')}: ${colour};`);
    }
  });
});

test('every text is set in a face that the style declares, and every face is a file', () => {
  const { layers, 'font-faces': faces = {} }: StyleSpecification = style();
  for (const layer of layers) {
    if (layer.type !== 'symbol') continue;
    expect(Object.keys(faces)).toEqual(
      expect.arrayContaining(layer.layout?.['text-font'] as string[]),
    );
  }
  expect(Object.keys(faces)).toEqual(Object.values(fontNames));
  const files = Object.values(faces).flatMap((list) =>
    Array.isArray(list) ? list.map(({ url }) => url) : [list],
  );
  expect(files).toHaveLength(8);
  for (const file of files) {
    const bytes = readFileSync(`public${new URL(file).pathname}`);
    expect(bytes.subarray(0, 4).toString()).toBe('wOF2');
    expect(bytes.length).toBeLessThan(12_000);
  }
});

test('countries are named in the reader’s language', () => {
  const named = (language: 'en' | 'fr') => JSON.stringify(style('light', language).layers);
  expect(named('en')).toContain('"DE","Germany"');
  expect(named('fr')).toContain('"DE","Allemagne"');
  expect(named('en')).toContain('"XK","Kosovo"');
});

test('names come after all ground, so that marks can go between', () => {
  const { layers } = style();
  const first = layers.findIndex(({ id }) => id === firstNames);
  expect(layers.slice(first).every(({ type }) => type === 'symbol')).toBe(true);
  expect(layers.slice(0, first).some(({ type }) => type === 'symbol')).toBe(false);
});

test('the page declares the same files for the same characters', () => {
  const css = readFileSync('src/ui/fonts.css', 'utf8').replace(/\s+/g, ' ');
  const rules = css.split('@font-face').filter((rule) => rule.includes("url('"));
  expect(rules).toHaveLength(fontScripts.length * Object.keys(fontWeights).length);
  for (const script of fontScripts) {
    for (const weight of ['regular', 'semibold'] as const) {
      const rule = rules.find((text) => text.includes(`url('${fontPath(script, weight)}')`));
      expect(rule).toContain(`unicode-range: ${fontRanges[script].join(', ')};`);
      expect(rule).toContain(`font-weight: ${fontWeights[weight]}`);
    }
  }
});

test('the typeface has every Latin, Greek and Cyrillic letter of the data', () => {
  const ranges = Object.values(fontRanges)
    .flat()
    .map((range) => range.slice(2).split('-'))
    .map(([first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const);
  const texts = ['cities', 'records', 'sources', 'case-studies', 'recognitions', 'countries'];
  const letters = new Set(texts.flatMap((name) => [...readFileSync(`data/${name}.csv`, 'utf8')]));
  const missing = [...letters]
    .filter((letter) => /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(letter))
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return !ranges.some(([first, last]) => code >= first && code <= last);
    });
  expect(missing).toEqual([]);
});
