import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { capabilities } from '../../src/atlas/schema';
import { cityColors, colorsOf } from '../../src/map/colorBy/colors';
import { palettes } from '../../src/map/palette';

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** The custom properties of the rule with this selector, as 6-digit hex colours. */
function colours(selector: string, from = 0): Map<string, string> {
  const start = css.indexOf(`${selector} {`, from);
  expect(start).toBeGreaterThanOrEqual(0);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

function channels(hex: string): [number, number, number] {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

const linear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** WCAG 2 contrast of two colours, 1–21. */
function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const [r, g, b] = channels(hex).map(linear) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const blindness = {
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

/** OKLab of linear RGB (Ottosson 2020). */
function oklab([r, g, b]: readonly [number, number, number]): [number, number, number] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seenAs(hex: string, matrix: readonly number[]): [number, number, number] {
  const rgb = channels(hex).map(linear);
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, value, place) => sum + value * (matrix[at + place] ?? 0), 0),
      ),
    );
  return oklab([row(0), row(3), row(6)]);
}

const looks = {
  light: colours(':root'),
  'dark by choice': colours(":root[data-theme='dark']"),
  'dark by device': colours(":root:not([data-theme='light'])"),
};

const asked = css.indexOf('(prefers-contrast: more)');
const contrastLooks = {
  light: new Map([...looks.light, ...colours(':root', asked)]),
  'dark by choice': new Map([
    ...looks['dark by choice'],
    ...colours(":root[data-theme='dark']", asked),
  ]),
};

test('more contrast in the dark is the same, chosen or by the device', () => {
  expect([...colours(":root[data-theme='dark']", asked)]).toEqual([
    ...colours(":root:not([data-theme='light'])", asked),
  ]);
});

describe.each(Object.entries(contrastLooks))('%s, with more contrast', (_, look) => {
  const of = (name: string) => look.get(name) ?? '';

  test.each(['ink', 'ink-2', 'accent-ink', 'problem'])('%s is text at 7:1', (name) => {
    for (const ground of ['paper', 'surface', 'surface-2']) {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(7);
    }
  });

  test.each(['line', 'line-strong', 'focus', 'faint'])('%s is seen at 3:1', (name) => {
    for (const ground of ['paper', 'surface', 'surface-2', 'land', 'water']) {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(['label', 'country', 'sea'])('%s is text at 7:1 on the map', (name) => {
    expect(contrast(of(name), of(name === 'sea' ? 'water' : 'land'))).toBeGreaterThanOrEqual(7);
  });

  test.each(capabilities)('%s is seen at 3:1, and not taken for none', (name) => {
    for (const ground of ['land', 'water', 'surface']) {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(of(name), of('pale'))).toBeGreaterThan(1.5);
  });
});

test('no border is kept unseen by being transparent, which forced colours draw', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(100);
  const unseen = sheets.filter((file) =>
    /border[\w-]*:[^;]*transparent/.test(readFileSync(`src/${file}`, 'utf8')),
  );
  expect(unseen).toEqual([]);
});

test('dark is the same, chosen or by the device', () => {
  expect([...looks['dark by choice']]).toEqual([...looks['dark by device']]);
});

describe.each(['light', 'dark by choice'] as const)('%s', (look) => {
  const theme = look === 'light' ? 'light' : 'dark';
  const of = (name: string) => {
    const hex = looks[look].get(name);
    expect(hex).toBeDefined();
    return hex ?? '#000000';
  };

  test.each(['ink', 'ink-2', 'accent-ink', 'problem'])('%s is text at 4.5:1', (name) => {
    for (const ground of ['paper', 'surface', 'surface-2']) {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('labels on land and water, and text on the accent, are text at 4.5:1', () => {
    expect(contrast(of('label'), of('land'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('label'), of('water'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  test('names of countries on land, and of seas on water and its shelf, are text at 4.5:1', () => {
    expect(contrast(of('country'), of('land'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('country'), palettes[theme].town)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('sea'), of('water'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('sea'), of('shelf'))).toBeGreaterThanOrEqual(4.5);
  });

  test('the deeper the darker: water, its shelf, land; rivers between', () => {
    const { river } = palettes[theme];
    // Against black: more for what is lighter.
    const light = (hex: string) => contrast(hex, '#000000');
    expect(light(of('shelf'))).toBeGreaterThan(light(of('water')));
    expect(light(of('land'))).toBeGreaterThan(light(of('shelf')));
    expect(light(of('land'))).toBeGreaterThan(light(river));
  });

  const grounds = ['land', 'water', 'shelf', 'surface'];
  const seen = [...capabilities, ...cityColors, 'ink-2', 'line-strong', 'focus', 'accent'];

  // The names of these tests are the table of contrasts.
  test.each(
    seen.map((name) => ({
      name,
      table: grounds.map((on) => `${on} ${contrast(of(name), of(on)).toFixed(1)}`).join(', '),
    })),
  )('$name is seen at 3:1: $table', ({ name }) => {
    for (const ground of grounds) {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  const kinds = {
    capabilities,
    regions: colorsOf.region,
    sizes: colorsOf.size,
    recognitions: colorsOf.recognition,
  };

  describe.each(Object.entries(blindness))('with %s', (_, matrix) => {
    test.each(Object.entries(kinds))('%s stay apart', (_kind, names) => {
      expect(names.length).toBeGreaterThanOrEqual(4);
      for (const [place, one] of names.entries()) {
        for (const other of names.slice(place + 1)) {
          const [a, b] = [seenAs(of(one), matrix), seenAs(of(other), matrix)];
          const apart = Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)));
          expect(apart).toBeGreaterThanOrEqual(0.07);
        }
      }
    });
  });

  describe.each(Object.entries(blindness))('with %s', (_, matrix) => {
    test.each([...capabilities, 'ink-2'])('%s is not taken for what is not on record', (name) => {
      const [a, b] = [seenAs(of(name), matrix), seenAs(of('pale'), matrix)];
      expect(Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))).toBeGreaterThan(0.2);
      expect(contrast(of(name), of('pale'))).toBeGreaterThan(2);
    });
  });

  test.each(['sizes', 'recognitions'] as const)('%s go from quiet to strong', (kind) => {
    const contrasts = kinds[kind]
      .slice(kind === 'recognitions' ? 1 : 0)
      .map((color) => contrast(of(color), of('land')));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
  });
});
