import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFacet, matches, undated } from '../../../src/atlas/filter';
import {
  formatSearch,
  formatView,
  parseView,
  readCamera,
  writeCamera,
} from '../../../src/view/codec';
import { parseLink } from '../../../src/view/damaged';
import {
  colors,
  groups,
  isNarrowed,
  defaultView,
  rows,
  shows,
  themes,
  toggleOption,
  withoutFilters,
  type View,
} from '../../../src/view/view';
import { heaviest } from '../../../src/atlas/traits';
import { hostileText, misleading, patient, runs, seeded } from '../../hostile';

/** How many random addresses are read. */
const many = 10_000;

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const code = fc.stringMatching(/^[A-Z]{2}$/).filter((one) => one !== 'UK' && one !== 'EL');
const answer = fc.tuple(id, id).map((parts) => parts.join(':'));
const ids = (most: number) => fc.uniqueArray(id, { maxLength: most });
const camera = fc
  .record({
    zoom: fc.integer({ min: 0, max: 2200 }),
    lat: fc.integer({ min: -85, max: 85 }),
    lng: fc.integer({ min: -180, max: 180 }),
  })
  .map(({ zoom, lat, lng }) => ({ zoom: zoom / 100, lat, lng }));
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((raw) => raw.replace(/\p{C}/gu, '').trim());
function level() {
  return fc.integer({ min: 0, max: heaviest });
}
const known = new Set(Object.keys(defaultView));
const weight = {
  size: level(),
  region: level(),
  capabilities: level(),
  practices: level(),
  challenges: level(),
  recognitions: level(),
};
const views: fc.Arbitrary<View> = fc.record({
  ...byFacet((facet) => {
    if (facet === 'survey') return fc.uniqueArray(answer, { maxLength: 6 });
    return facet === 'country' ? fc.uniqueArray(code, { maxLength: 6 }) : ids(6);
  }),
  match: fc.constantFrom(...matches),
  q: text,
  from: fc.option(fc.integer({ min: 1000, max: 2999 })),
  to: fc.option(fc.integer({ min: 1000, max: 2999 })),
  undated: fc.constantFrom(...undated),
  city: fc.option(id),
  record: fc.option(id),
  near: fc.option(id),
  cities: ids(4),
  show: fc.constantFrom(...shows),
  rows: fc.constantFrom(...rows),
  sort: fc.constantFrom('', 'name', '-population'),
  most: fc.option(fc.integer({ min: 1, max: 999 })),
  weigh: fc.record(weight),
  group: fc.oneof(
    fc.constantFrom(...groups),
    id.map((question) => `survey:${question}` as const),
  ),
  color: fc.constantFrom(...colors),
  theme: fc.constantFrom(...themes),
  area: fc.constantFrom('europe', 'result', 'DE', 'GB'),
  heading: text,
  camera: fc.option(camera),
  unknown: fc.array(
    fc.tuple(
      fc.stringMatching(/^[a-z][a-z-]{0,9}\d?$/).filter((name) => !known.has(name)),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { maxLength: 3 },
  ),
  unread: fc.constant([]),
});

/** Reads the address that `formatView` writes. */
function parseAddress(address: string): View {
  const { search, hash } = new URL(address, 'https://atlas.example/');
  return parseView(search, hash);
}

describe('an area and a title of one’s own', () => {
  it.each([
    ['area=de', 'DE'],
    ['area=UK', 'GB'],
    ['area=europe', 'europe'],
    ['area=result', 'result'],
    ['area=', 'europe'],
  ])('%s is read as %s', (search, area) => expect(parseView(search).area).toBe(area));

  it('tells of an area that it cannot read', () => {
    const { area, unread } = parseView('area=the-moon');
    expect([area, unread]).toEqual(['europe', [{ name: 'area', id: 'the-moon' }]]);
  });

  it('cuts a title at 120 letters and takes line breaks for blanks', () => {
    expect(parseView(`heading=${'a'.repeat(300)}`).heading).toHaveLength(120);
    expect(parseView('heading=a%0Ab%00c').heading).toBe('a b c');
  });

  it('keeps whatever stands in a title, as it was written', () => {
    const heading = `<b>&amp; "x"</b> = 'y', 100 %; #1 ?q=z&country=DE`;
    const search = formatSearch({ ...defaultView, heading });
    expect(parseView(search).heading).toBe(heading);
  });

  it(
    'reads any title as a short text on one line, and as nothing else of the view',
    patient,
    () => {
      fc.assert(
        fc.property(hostileText, (heading) => {
          const read = parseView(formatSearch({ ...defaultView, heading }));
          expect(read).toEqual({ ...defaultView, heading: read.heading });
          expect(read.heading).not.toMatch(misleading);
          expect(read.heading.length).toBeLessThanOrEqual(120);
          // What was read is written and read as the same.
          expect(parseView(formatSearch(read))).toEqual(read);
        }),
        { ...seeded, numRuns: runs(500) },
      );
    },
  );
});

describe('the codec of a view', () => {
  it('gives the same view back', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseAddress(formatView(view))).toEqual(view);
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('writes the opening view as nothing', () => {
    expect(formatView(defaultView)).toBe('');
    expect(parseView('')).toEqual(defaultView);
  });

  it('writes addresses that people can read', () => {
    const view: View = {
      ...defaultView,
      practice: ['citizens-assembly', 'open-data'],
      match: 'all',
      q: 'Łódź & more',
      camera: { zoom: 5.5, lat: 51.05, lng: 3.72 },
    };
    expect(formatView(view)).toBe(
      '?practice=citizens-assembly,open-data&match=all&q=%C5%81%C3%B3d%C5%BA+%26+more#5.5/51.05/3.72',
    );
  });

  it('keeps parameters that this version does not know, in their order', () => {
    const address = '?newer=1&practice=open-data&newer=2';
    expect(formatSearch(parseView(address))).toBe('?practice=open-data&newer=1&newer=2');
  });

  it('joins lists that are asked twice, takes the first of what can be one only, and loses no word', () => {
    const view = parseView(
      '?city=ghent&city=aachen&practice=open-data,,x@y,open-data&cities=a,b,c,d,e&practice=living-lab',
    );
    expect(view.city).toBe('ghent');
    expect(view.practice).toEqual(['open-data', 'living-lab']);
    expect(view.cities).toEqual(['a', 'b', 'c', 'd']);
    expect(view.unread).toEqual([
      { name: 'city', id: 'aachen' },
      { name: 'practice', id: 'x@y' },
      { name: 'cities', id: 'e' },
    ]);
  });

  it('leaves at its default what it cannot read, and tells it', () => {
    const view = parseView('?match=some&show=globe&theme=sepia&city=../etc', '#5/91/3');
    expect({ ...view, unread: [] }).toEqual(defaultView);
    expect(view.unread.map(({ name, id }) => `${name} ${id}`)).toEqual([
      'match some',
      'show globe',
      'theme sepia',
      'city ../etc',
      'camera #5/91/3',
    ]);
    expect(parseView('', '#north/1/2').unread).toEqual([]);
  });

  it('tells a dozen of what it cannot read, none of them long', () => {
    const { unread } = parseView(`?practice=${`${'x@'.repeat(90)},`.repeat(90)}`);
    expect(unread).toHaveLength(12);
    expect(unread[0]?.id).toHaveLength(60);
  });

  it('tells nothing that turns text round, and no half letters', () => {
    const { unread } = parseView(`?city=${encodeURIComponent(`\u202e${'@'.repeat(58)}👍👍`)}`);
    expect(unread).toEqual([{ name: 'city', id: ` ${'@'.repeat(58)} ` }]);
  });

  it('leaves out the marks of those who follow readers', () => {
    const names = ['fbclid', 'gclid', 'utm_source', 'utm_anything', 'mc_cid', '_hsenc', 'ref_src'];
    const marks = names.map((name) => `${name}=x`).join('&');
    expect(formatSearch(parseLink(`?${marks}&practice=open-data&newer=1`))).toBe(
      '?practice=open-data&newer=1',
    );
  });

  it('never writes a region behind an “&”, which some programs read as “®ion”', () => {
    const every: View = {
      ...defaultView,
      practice: ['a'],
      challenge: ['b'],
      country: ['BE'],
      region: ['c'],
      q: 'd',
    };
    expect(formatSearch(every)).toMatch(/^\?region=c&/);
  });

  it('takes line breaks out of a search and limits its length', () => {
    expect(parseView(`?q=${encodeURIComponent('a\u0000b\nc')}`).q).toBe('a b c');
    expect(parseView(`?q=${'x'.repeat(500)}`).q).toHaveLength(200);
  });

  it('reads any query and hash without a fault, and what it writes is stable', () => {
    const noise = fc.string({ unit: 'binary', maxLength: 24 });
    const name = fc.constantFrom(...known, '__proto__', 'constructor', '');
    const pairs = fc.array(fc.tuple(name, noise), { maxLength: 4 });
    const query = fc.oneof(
      noise,
      pairs.map((all) => `?${all.map((pair) => pair.join('=')).join('&')}`),
    );
    const faults = fc
      .sample(fc.tuple(query, noise), many)
      .map(([search, hash]) => formatView(parseView(search, `#${hash}`)))
      .filter((written) => formatView(parseAddress(written)) !== written || /[<>"']/.test(written));
    expect(faults).toEqual([]);
  }, 30_000);
});

describe('the camera in the hash', () => {
  it.each([
    '',
    '#',
    '#content',
    '#5/51',
    '#5/91/3',
    '#5/51/181',
    '#23/51/3',
    '#-1/51/3',
    '#5/51/3/4',
    '#5/1e3/3',
    '#?secret=aB3dE6',
  ])('is none in %s', (hash) => {
    expect(readCamera(hash)).toBeNull();
  });

  it.each(['#?secret=aB3dE6', '?secret=aB3dE6', '&utm_source=x', ')', '.', '%20', '">', '#'])(
    'is read before %s, which a host or a sentence has put behind it',
    (behind) => {
      expect(readCamera(`#5/50/10${behind}`)).toEqual({ zoom: 5, lat: 50, lng: 10 });
    },
  );

  it('is written no finer than a pixel shows', () => {
    expect(writeCamera({ zoom: 3.456789, lat: 51.123456789, lng: -3.987654321 })).toBe(
      '3.46/51.123/-3.988',
    );
  });
});

describe('changes of a view', () => {
  it('tick and untick an option', () => {
    const ticked = toggleOption(defaultView, 'practice', 'open-data');
    expect(ticked.practice).toEqual(['open-data']);
    expect(toggleOption(ticked, 'practice', 'open-data').practice).toEqual([]);
  });

  it('clear the filters and leave the rest', () => {
    const view = { ...defaultView, country: ['BE'], q: 'x', match: 'all', city: 'ghent' } as const;
    expect(isNarrowed(view)).toBe(true);
    expect(withoutFilters(view)).toEqual({ ...defaultView, city: 'ghent' });
    expect(isNarrowed(withoutFilters(view))).toBe(false);
  });
});
