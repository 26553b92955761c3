import { describe, expect, it } from 'vitest';
import { formatView, isSound, parseView } from '../../../src/view/codec';
import { parseLink } from '../../../src/view/damaged';
import type { View } from '../../../src/view/view';
import { damaged } from './damagedLinks';

/** A link as a browser opens it. */
function open(link: string): View {
  const { search, hash } = new URL(link, 'https://atlas.example/');
  return parseLink(search, hash);
}

/** What cannot be read, each with what is told of it. */
const told: readonly (readonly [link: string, ...words: string[]])[] = [
  ['/?practice=living%lab', 'practice living%lab'],
  ['/?practice=living@lab', 'practice living@lab'],
  ['/?practice=%E2%8', 'practice â%8'],
  ['/?practice=%C3', 'practice \ufffd'],
  ['/?practice=…', 'practice ...'],
  ['/?practice=%F0%9F%91%8D', 'practice 👍'],
  ['/?city=...', 'city ...'],
  ['/?from=2023-2025', 'from 2023-2025'],
  ['/?practice=лаборатория', 'practice лаборатория'],
  ['/?match=sometimes', 'match sometimes'],
  ['/?show=globe', 'show globe'],
  ['/?rows=people', 'rows people'],
  ['/?sort=12', 'sort 12'],
  ['/?group=mood', 'group mood'],
  ['/?color=red', 'color red'],
  ['/?theme=sepia', 'theme sepia'],
  ['/?weigh=size:much', 'weigh size:much'],
  ['/?weigh=mood:3', 'weigh mood:3'],
  ['/?survey=tools', 'survey tools'],
  ['/?city=城市', 'city 城市'],
  ['/?city=ghent&city=aachen', 'city aachen'],
  ['/?cities=a,b,c,d,e,f', 'cities e', 'cities f'],
  ['/#6/95/3', 'camera #6/95/3'],
  ['/#6/51', 'camera #6/51'],
  ['/#6z/51.2/3.4', 'camera #6z/51.2/3.4'],
];

describe('a link that was damaged on its way', () => {
  const all = Object.entries(damaged).flatMap(([meant, links]) =>
    links.map((link) => [link, meant] as const),
  );

  it('is one of many', () => {
    expect(new Set(all.map(([link]) => link)).size).toBeGreaterThan(240);
  });

  it.each(all)('is read as it was meant: %s', (link, meant) => {
    const view = open(link);
    expect(formatView(view)).toBe(meant);
    expect(view.unread).toEqual([]);
  });

  it.each(told)('says what cannot be read: %s', (link, ...words) => {
    expect(open(link).unread.map(({ name, id }) => `${name} ${id}`)).toEqual(words);
  });

  it('is known to be damaged, or needs no care', () => {
    const sound = [...all, ...told]
      .map(([link]) => new URL(link, 'https://atlas.example/'))
      .filter(({ search, hash }) => isSound(search, hash));
    expect(sound.length).toBeLessThan(30);
    for (const { search, hash } of sound)
      expect(parseView(search, hash)).toEqual(parseLink(search, hash));
  });

  it.each([
    '',
    '?practice=living-lab,open-data&match=all&country=ES,PT&size=under-100k#5.5/50.1/-3.2',
    '?survey=tools:yes,tools:no&group=survey:tools&weigh=size:4&sort=-name&show=table',
    '?q=citizens%27+assemblies&city=ghent&theme=dark',
    '?q=S%C3%A3o+Paulo&title=0&filters=0',
  ])('is none that we have written: %s', (link) => {
    const { search, hash } = new URL(link, 'https://atlas.example/');
    expect(isSound(search, hash)).toBe(true);
    expect(parseView(search, hash)).toEqual(parseLink(search, hash));
  });

  it.each([
    '%0A',
    '%0D%0A',
    '\n',
    '\r\n',
    '%5D',
    '[',
    '%2C',
    '/',
    '%20',
    '+',
    '!',
    '%E2%80%8B',
    '%2525',
  ])('comes back, however many there are of %j', (sign) => {
    for (const text of [sign.repeat(16_000), sign.repeat(7_800 / sign.length)]) {
      for (const name of ['country', 'city', 'q', 'weigh'] as const) {
        expect(parseLink(`?practice=living-lab&${name}=a${text}z`).practice).toEqual([
          'living-lab',
        ]);
        expect(parseLink('', `#6/51/3&${name}=a${text}z`).camera?.zoom).toBe(6);
      }
    }
  });

  it('says which parameter was longer than any link, and reads those before it', () => {
    const { country, unread } = parseLink(`?country=PT&q=${'x'.repeat(16_000)}&country=ES`);
    expect(country).toEqual(['PT']);
    expect(unread).toEqual([{ name: 'q', id: 'x'.repeat(60) }]);
    const tracked = parseLink(`?country=PT&fbclid=${'x'.repeat(16_000)}`);
    expect([tracked.country, tracked.unread]).toEqual([['PT'], []]);
  });

  it('loses nothing that a newer atlas may know', () => {
    const link = '?newer=PT%2CES&other%5B%5D=1&practise=living-lab';
    expect(formatView(open(`/${link}`))).toBe('?newer=PT,ES&other%5B%5D=1&practise=living-lab');
  });
});
