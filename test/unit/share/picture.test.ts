// @vitest-environment jsdom
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '../../../src/i18n/catalogue';
import type { Language } from '../../../src/i18n/languages';
import { createTranslator, type Translator } from '../../../src/i18n/translator';
import { rasterise } from '../../../server/render/raster';
import { drawPicture } from '../../../src/share/picture/draw';
import { widthOf } from '../../../src/map/letterWidth';
import { wrap } from '../../../src/share/picture/lines';
import { pictureWords } from '../../../src/share/picture/words';
import { parseSize, pictureShapes } from '../../../src/share/picture/shapes';
import type { GroundPlace } from '../../../src/map/ground/ground';
import { palettes } from '../../../src/map/palette';
import { glyphs } from '../../../src/map/colorBy/colors';
import { resultOf } from '../../../src/share/result';
import { formatSearch, parseView } from '../../../src/view/codec';
import { defaultView } from '../../../src/view/view';
import { hostileText, patient, runs, seeded } from '../../hostile';
import { atlas } from '../pages/fixture';

const outline =
  '<path id="land" class="land" d="M-600-300l900 0 0 600-900 0z"/><path id="borders" class="borders" d="M0 0l90 9"/>';
const speak = async (language: Language) =>
  createTranslator(
    language,
    await loadMessages(language, ['app', 'site', 'map', 'ground', 'share', 'tones', 'words']),
  );

let english: Translator;
let french: Translator;
beforeAll(async () => {
  [english, french] = await Promise.all([speak('en'), speak('fr')]);
});

interface Options {
  i18n?: Translator;
  size?: keyof typeof pictureShapes;
  theme?: 'light' | 'dark';
}

function draw(address: string, options: Options = {}): string {
  const { i18n = english, size = 'article', theme = 'light' } = options;
  const [search = '', hash = ''] = address.split('#', 2);
  const view = parseView(search, hash);
  const result = resultOf(view, atlas, i18n);
  return drawPicture({ view, atlas, result, i18n, outline, size: pictureShapes[size], theme });
}

/** Parses as XML: what is not well-formed fails. */
function read(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}
const idsIn = (document: Document, layer: string) =>
  [...document.querySelectorAll(`#${layer} use`)].map(({ id }) => id).sort();

describe('countries and seas in a picture', () => {
  const ground: readonly GroundPlace[] = [
    { kind: 'sea', id: 'north', minzoom: 2, at: [[3.2, 56.6]] },
    { kind: 'country', id: 'DE', minzoom: 2, at: [[10.6, 51.6]] },
    { kind: 'country', id: 'BE', minzoom: 9, at: [[4.4, 50.8]] },
  ];
  const named = (i18n: Translator) => {
    const view = parseView('', '#4/52/7');
    const result = resultOf(view, atlas, i18n);
    const size = pictureShapes.article;
    const input = { view, atlas, result, i18n, outline, ground, size } as const;
    return read(drawPicture({ ...input, theme: 'dark' }));
  };

  it('are a layer under the marks, in the language of the picture', () => {
    const texts = (document: Document) =>
      [...document.querySelectorAll('#ground-names text')].map((text) => [
        text.textContent,
        text.getAttribute('fill'),
      ]);
    const { sea, country } = palettes.dark;
    expect(texts(named(english))).toEqual([
      ['North Sea', sea],
      ['GERMANY', country],
    ]);
    const inFrench = named(french);
    expect(texts(inFrench)).toEqual([
      ['Mer du Nord', sea],
      ['ALLEMAGNE', country],
    ]);
    const ids = [...inFrench.querySelectorAll('svg > g')].map(({ id }) => id);
    expect(ids.slice(ids.indexOf('ground-names'))).toContain('cities');
  });

  it('are missed by nobody where there are none', () => {
    expect(read(draw('')).querySelector('#ground-names')).toBeNull();
  });
});

describe('a title of one’s own', () => {
  const hostile = `<script>"a" & 'b'</script>`;
  const address = `practice=citizens-assembly&heading=${encodeURIComponent(hostile)}`;

  it('stands in the place of the sentence, which stands below it', () => {
    const document = read(draw(address));
    const words = (id: string) =>
      [...document.querySelectorAll(`#${id} tspan`)]
        .map(({ textContent }) => textContent)
        .join(' ');
    expect(words('title')).toBe(hostile);
    expect(words('sentence')).toBe(
      '1 of 3 cities in 1 country has a citizens’ assembly or panel on record',
    );
    expect(document.querySelector('#picture-title')?.textContent).toBe(
      `${hostile}. ${words('sentence')}`,
    );
  });

  it('is text and nothing else, whatever it says', patient, () => {
    // All that is no text, which the parser of a page would take seconds to tell.
    const tagsOf = (svg: string) => svg.match(/<[^>]*>/g) ?? [];
    const kinds = (svg: string) => new Set(tagsOf(svg).map((tag) => /^<\/?\w+/.exec(tag)?.[0]));
    const usual = kinds(draw('heading=Usual'));
    fc.assert(
      fc.property(hostileText, (heading) => {
        const svg = draw(formatSearch({ ...defaultView, heading }).slice(1));
        expect([...kinds(svg)].filter((kind) => !usual.has(kind))).toEqual([]);
        expect(tagsOf(svg).filter((tag) => /\son\w+=/.test(tag))).toEqual([]);
        expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
      }),
      { ...seeded, numRuns: runs(50) },
    );
  });

  it('is said to be somebody else’s, in the language of the picture', () => {
    const said = (i18n: Translator) =>
      read(draw(address, { i18n })).querySelector('desc')?.textContent;
    expect(said(english)).toContain('The title is by whoever shows this picture.');
    expect(said(french)).toContain('Le titre est de qui montre cette image.');
    expect(draw('practice=citizens-assembly')).not.toContain('whoever');
  });

  it('is followed by the cities in words, up to ten, in the language of the picture', () => {
    const said = (i18n: Translator) =>
      read(draw('country=BE', { i18n })).querySelector('desc')?.textContent;
    expect(said(english)).toMatch(/^Cities: .+\. Source: /);
    expect(said(french)).toMatch(/^Villes\u00a0: .+\. Source\u00a0: /);
  });

  it('counts more than ten cities in its sentence only', () => {
    const [first] = atlas.cities;
    if (!first) throw new Error('no city');
    const of = (count: number) => {
      const cities = Array.from({ length: count }, (_, at) => ({ ...first, id: `c${at}` }));
      const many = { ...atlas, cities };
      const view = parseView('', '');
      return pictureWords(view, many, resultOf(view, many, english), english).cities;
    };
    expect(of(10)).toMatch(/^Cities: /);
    expect(of(11)).toBe('');
  });

  it('is text and never markup', () => {
    expect(read(draw(address)).querySelector('script')).toBeNull();
    expect(draw(address)).not.toContain('<script');
  });
});

describe('the area of a picture', () => {
  const land = { land: 'm-250 0 60 0 0 60-60 0z', lakes: '', rivers: 'm-260 10 80 30' };
  const ofBelgium = (own?: typeof land) => {
    const view = parseView('practice=citizens-assembly&area=BE');
    const result = resultOf(view, atlas, english);
    const input = { view, atlas, result, i18n: english, outline, land: own } as const;
    return read(drawPicture({ ...input, size: pictureShapes.article, theme: 'light' }));
  };
  const namesIn = (document: Document) =>
    [...document.querySelectorAll('#city-names text:not([aria-hidden])')].map(
      ({ textContent }) => textContent,
    );

  it('has the land around a country paler, in a layer under the names', () => {
    const ids = [...ofBelgium(land).querySelectorAll('svg > g')].map(({ id }) => id);
    expect(ids).toContain('around');
    expect(ids.indexOf('around')).toBeLessThan(ids.indexOf('cities'));
    expect(ofBelgium().querySelector('#around')).toBeNull();
  });

  it('has the country finer over it, with rivers that end at its border', () => {
    const country = ofBelgium(land).querySelector('#country');
    expect(country?.previousElementSibling?.id).toBe('around');
    expect(
      country?.querySelector('g[clip-path="url(#country-land)"] path')?.getAttribute('d'),
    ).toBe(land.rivers);
    const dry = ofBelgium({ ...land, rivers: '' });
    expect(dry.querySelector('#country')?.querySelectorAll('clipPath, g g')).toHaveLength(0);
  });

  it('names all cities of the country, also those that are not found', () => {
    expect(namesIn(ofBelgium())).toEqual(['Ghent 2022', 'Bruges']);
    expect(namesIn(read(draw('practice=citizens-assembly&country=BE')))).toEqual(['Ghent 2022']);
  });

  it('is fitted to what is found where that is asked for', () => {
    const placeOf = (address: string) =>
      read(draw(address)).querySelector('#city-ghent')?.getAttribute('transform');
    expect(placeOf('practice=citizens-assembly&area=result')).not.toBe(
      placeOf('practice=citizens-assembly'),
    );
  });
});

describe('a picture of a view', () => {
  it('marks every city, those outside the result apart', () => {
    expect(idsIn(read(draw('')), 'cities')).toEqual(['city-bruges', 'city-ghent', 'city-milan']);
    const filtered = read(draw('practice=citizens-assembly'));
    expect(idsIn(filtered, 'cities')).toEqual(['city-ghent']);
    expect(idsIn(filtered, 'cities-outside')).toEqual(['city-bruges', 'city-milan']);
    expect(filtered.querySelector('#cities-outside use')?.getAttribute('xlink:href')).toBe(
      '#mark-out',
    );
  });

  it('draws no reference to what is not in it', () => {
    const document = read(draw('city=ghent&practice=open-data'));
    for (const use of document.querySelectorAll('use')) {
      const target = use.getAttribute('xlink:href')?.slice(1) ?? '';
      expect(document.getElementById(target)?.id).toBe(target);
    }
    expect(draw('')).not.toMatch(/(href|src)="(?!#)|url\((?!#)/);
  });

  it('has the view’s sentence as its title, in words and in text', () => {
    const document = read(draw('practice=citizens-assembly'));
    const sentence = '1 of 3 cities in 1 country has a citizens’ assembly or panel on record';
    expect(document.querySelector('svg > title')?.textContent).toBe(sentence);
    expect(document.querySelector('#title text')?.textContent).toBe(sentence);
  });

  it('names its source and the version of its data', () => {
    expect(read(draw('')).querySelector('#source text')?.textContent).toContain(
      'City Innovation Atlas, data 2026-11-24-test',
    );
  });

  it('says in the legend what is drawn, and what is not known', () => {
    const legend = read(draw('')).querySelector('#legend')?.textContent ?? '';
    for (const words of ['Each disc is a city', 'Leadership', 'No public record found']) {
      expect(legend).toContain(words);
    }
    expect(legend).not.toContain('Other cities');
    expect(read(draw('country=BE')).querySelector('#legend')?.textContent).toContain(
      'Other cities',
    );
  });

  it('is about a city in focus: its name, its counts, a ring', () => {
    const document = read(draw('city=ghent'));
    expect(document.querySelector('svg > title')?.textContent).toBe(
      'Ghent, Belgium: 2 public records of how its city government innovates',
    );
    expect(idsIn(document, 'city-in-focus')).toEqual(['city-ghent']);
    expect(document.querySelectorAll('#city-in-focus circle')).toHaveLength(1);
    expect(document.querySelector('#legend')?.textContent).toContain('Organisation: none found');
    expect(read(draw('city=bruges')).querySelector('title')?.textContent).toContain(
      'no public record found',
    );
  });

  it('colours whole marks where the view does, and says in the legend by what', () => {
    const document = read(draw('color=region'));
    const referred = (use: Element | null) =>
      document.querySelector(use?.getAttribute('xlink:href') ?? '#none');
    /** A mark's shapes: what it refers to, and what that refers to. */
    const shapes = (city: string) => {
      const mark = referred(document.querySelector(`#city-${city}`));
      const inside = [...(mark?.querySelectorAll('use') ?? [])].map(referred);
      return [mark, ...inside].flatMap((one) => [...(one?.querySelectorAll('[fill]') ?? [])]);
    };
    const valuesOf = (city: string, name: string) =>
      shapes(city).map((shape) => shape.getAttribute(name));
    const fills = (city: string) => valuesOf(city, 'fill');
    const { region0, region1, ink } = palettes.light;
    expect(fills('ghent')).toEqual(expect.arrayContaining([region0, ink]));
    expect(fills('ghent')).not.toContain(region1);
    expect(fills('milan')).toContain(region1);
    expect(valuesOf('milan', 'd')).toContain(glyphs.region1);
    // Without a record there is no quarter: the ring has the tone.
    expect(valuesOf('bruges', 'stroke')).toContain(region0);
    const legend = document.querySelector('#legend')?.textContent ?? '';
    expect(legend).toContain('Western Europe');
    expect(legend).toContain('Leadership');
    expect(read(draw('')).querySelector('#legend')?.textContent).not.toContain('Western Europe');
    expect(
      read(draw('color=recognition', { i18n: french })).querySelector('#legend')?.textContent,
    ).toContain('Aucune distinction attestée');
  });

  it('keeps its layers by name, in the order in which they lie', () => {
    const groups = [
      ...read(draw('city=bruges&practice=open-data,innovation-strategy#4/50/5')).querySelectorAll(
        'svg > g',
      ),
    ];
    const attribute = (name: string) => groups.map((group) => group.getAttribute(name));
    expect(attribute('id')).toEqual([
      'water',
      'shelf',
      'land',
      'borders',
      'cities-outside',
      'cities',
      'city-in-focus',
      'city-names',
      'paper',
      'name',
      'title',
      'legend',
      'source',
    ]);
    expect(new Set(attribute('inkscape:groupmode'))).toEqual(new Set(['layer']));
    expect(attribute('inkscape:label')).not.toContain(null);
  });

  it('takes what a reader typed as text', () => {
    const hostile = encodeURIComponent('</text><script>&"\u0000\uFFFF]]>');
    const document = read(draw(`q=${hostile}`));
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('svg > title')?.textContent).toContain('</text><script>&"');
  });

  it('speaks the language it is asked in', () => {
    const document = read(draw('city=ghent', { i18n: french }));
    expect(document.documentElement.getAttribute('xml:lang')).toBe('fr');
    expect(document.querySelector('svg > title')?.textContent).toContain(
      'Belgique\u00a0: 2 fiches',
    );
  });

  it('is the same for the same view, and another for another', () => {
    expect(draw('country=BE')).toBe(draw('country=BE'));
    expect(draw('#5/51/4')).not.toBe(draw('#6/51/4'));
    expect(draw('', { theme: 'dark' })).toContain('#14171a');
  });

  it.each(['article', 'square', 'story'] as const)('leaves room for the map: %s', (size) => {
    const document = read(draw('practice=open-data,innovation-team&status=active', { size }));
    const { width, height } = pictureShapes[size];
    expect(document.documentElement.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    const water = document.querySelector('#water rect');
    const side = (name: string) => Number(water?.getAttribute(name));
    expect(side('width') * side('height')).toBeGreaterThan(0.4 * width * height);
    for (const text of document.querySelectorAll('tspan')) {
      expect(Number(text.getAttribute('y'))).toBeLessThan(height);
    }
  });
});

describe('pixels of a picture', () => {
  it('are a PNG of the asked size that is not blank', async () => {
    const png = await rasterise(draw(''), 600);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 338]);
    expect(png.length).toBeGreaterThan(5_000);
  });

  it('differ where the view does', async () => {
    const [all, one] = await Promise.all([
      rasterise(draw(''), 400),
      rasterise(draw('country=IT'), 400),
    ]);
    expect(all.equals(one)).toBe(false);
  });

  const pixels = (text: string) => {
    const words = `<text x="10" y="40" font-family="'Noto Sans'" font-size="32">${text}</text>`;
    return rasterise(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60">${words}</svg>`,
      300,
    );
  };

  it.each(['თბილისი', 'Վանաձոր', 'ירושלים', 'القاهرة'])(
    'have the letters of %s, which the pages’ own typeface has not',
    async (name) => {
      // Letters without a glyph are boxes, all alike: turned round they would look the same.
      const turned = [...name].reverse().join('');
      expect((await pixels(name)).equals(await pixels(turned))).toBe(false);
      expect((await pixels(name)).equals(await pixels('…'))).toBe(false);
    },
  );

  it.each(['東京', '서울', 'กรุงเทพ', '🏙️', '\uE000'])(
    'have an ellipsis, and no boxes, where no font has %s',
    async (name) => {
      expect((await pixels(`a ${name} b`)).equals(await pixels('a … b'))).toBe(true);
    },
  );
});

describe('sizes', () => {
  it.each([
    ['square', { width: 1080, height: 1080 }],
    ['1200x675', { width: 1200, height: 675 }],
    ['100x100', null],
    ['9999x400', null],
    ['constructor', null],
    ['1200', null],
  ])('%s', (text, size) => expect(parseSize(text)).toEqual(size));
});

describe('lines', () => {
  const type = { size: 20 };

  it('are no wider than asked, and lose no word', () => {
    const text = 'A few words that need more than one line of this width';
    const lines = wrap(text, 180, type);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(widthOf(line, type)).toBeLessThanOrEqual(180);
  });

  it('break within a word that is longer than a line', () => {
    const lines = wrap('x'.repeat(40), 100, type);
    expect(lines.join('')).toBe('x'.repeat(40));
    expect(lines.length).toBeGreaterThan(3);
    expect(wrap('', 100, type)).toEqual([]);
  });
});
