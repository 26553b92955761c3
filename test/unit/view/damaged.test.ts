import { describe, expect, it } from 'vitest';
import { formatView, isSound, parseView } from '../../../src/view/codec';
import { parseLink } from '../../../src/view/damaged';
import type { View } from '../../../src/view/view';

/** A link as a browser opens it. */
function open(link: string): View {
  const { search, hash } = new URL(link, 'https://atlas.example/');
  return parseLink(search, hash);
}

/** What each link was before its journey, and what it has become on the way. */
const damaged: Readonly<Record<string, readonly string[]>> = {
  // Full stops, brackets and quotes of the sentence around it; stars and ticks of chat programs.
  '?practice=living-lab': [
    '/?practice=living-lab.',
    '/?practice=living-lab,',
    '/?practice=living-lab;',
    '/?practice=living-lab:',
    '/?practice=living-lab!',
    '/?practice=living-lab?',
    '/?practice=living-lab...',
    '/?practice=living-lab…',
    '/?practice=living-lab)',
    '/?practice=living-lab).',
    '/?practice=living-lab]',
    '/?practice=living-lab}',
    '/?practice=living-lab>',
    '/?practice=living-lab%3E',
    '/?practice=living-lab"',
    '/?practice=living-lab%22',
    "/?practice=living-lab'",
    '/?practice=living-lab”',
    '/?practice=living-lab»',
    '/?practice=%C2%AB%C2%A0living-lab%C2%A0%C2%BB',
    '/?practice=living-lab*',
    '/?practice=**living-lab**',
    '/?practice=_living-lab_',
    '/?practice=`living-lab`',
    '/?practice=%3Cliving-lab%3E',
    '/?practice=living-lab%20',
    '/?practice=%20living-lab',
    '/?practice=living-lab+',
    '/?practice=living-lab%0A',
    '/?practice=living-lab%0D%0A',
    '/?practice=living-lab%C2%A0',
    '/?practice=living-lab%E2%80%8B',
    '/?practice=living-lab%EF%BB%BF',
    '/?practice=living%C2%AD-lab',
    '/?practice=living-%3Cwbr%3Elab',
    '/?practice=living-%20lab',
    '/?practice=living-=%0Alab',
    // A hyphen that a program has made finer, or coarser.
    '/?practice=living_lab',
    '/?practice=living\\_lab',
    '/?practice=living\\-lab',
    '/?practice=living–lab',
    '/?practice=living%E2%80%91lab',
    '/?practice=living−lab',
    '/?practice=living－lab',
    // Letters.
    '/?practice=Living-Lab',
    '/?practice=LIVING-LAB',
    '/?Practice=living-lab',
    '/?PRACTICE=living-lab',
    // Quoted-printable of mail.
    '/?practice=3Dliving-lab',
    // As forms and libraries write lists.
    '/?practice[]=living-lab',
    '/?practice%5B%5D=living-lab',
    '/?practice[0]=living-lab',
    '/?practice=living-lab&practice=',
    '/?practice=living-lab&practice=living-lab',
    '/?practice=living-lab&country=&q=&status=',
    '/?practice=,living-lab,,',
    // Parting signs.
    '/??practice=living-lab',
    '/?&practice=living-lab',
    '/?&&practice=living-lab&',
    '/?%3Fpractice=living-lab',
    '/?amp;practice=living-lab',
    '/?practice=living-lab&gt;',
    '/?practice=living-lab&quot;',
    '/?practice=living-lab&nbsp;',
    // Encoded whole, or once more.
    '/?practice%3Dliving-lab',
    '/?practice%253Dliving-lab',
    '/?practice=living%2Dlab',
    '/?practice=living%252Dlab',
    '/?practice=living%25252Dlab',
    // Those who follow readers.
    '/?practice=living-lab&utm_source=newsletter&utm_medium=email',
    '/?utm_campaign=x&practice=living-lab&fbclid=IwAR0',
    '/?practice=living-lab?utm_source=x',
    '/?practice=living-lab?fbclid=x&utm_id=1',
    '/?practice=living-lab&amp;utm_source=x',
    '/?practice=living-lab&mc_cid=1&mc_eid=2',
    '/?practice=living-lab&_hsenc=p2&_hsmi=3',
    '/?practice=living-lab&_x_tr_sl=en&_x_tr_tl=de',
    '/?practice=living-lab&GCLID=x',
    '/?practice=living-lab%26utm_source%3Dx',
  ],
  '?practice=living-lab,citizens-assembly': [
    '/?practice=living-lab%2Ccitizens-assembly',
    '/?practice=living-lab%252Ccitizens-assembly',
    '/?practice=living-lab%25252Ccitizens-assembly',
    '/?practice=living-lab&practice=citizens-assembly',
    '/?practice[]=living-lab&practice[]=citizens-assembly',
    '/?practice[0]=living-lab&practice[1]=citizens-assembly',
    '/?practice=living-lab;citizens-assembly',
    '/?practice=living-lab%3Bcitizens-assembly',
    '/?practice=living-lab|citizens-assembly',
    '/?practice=living-lab%7Ccitizens-assembly',
    '/?practice=living-lab,%20citizens-assembly',
    '/?practice=living-lab, citizens-assembly',
    '/?practice=living-lab+citizens-assembly',
    '/?practice=living-lab%20citizens-assembly',
    '/?practice=living-lab，citizens-assembly',
    '/?practice=living-lab、citizens-assembly',
    '/?practice=living-lab%0Acitizens-assembly',
    '/?practice=living_lab,Citizens_Assembly.',
    '/?practice=%22living-lab%22,%22citizens-assembly%22',
    '/?practice=[living-lab,citizens-assembly]',
    '/?practice=(living-lab,citizens-assembly)',
  ],
  '?country=PT,ES': [
    '/?country=PT, ES',
    '/?country=pt,es',
    '/?country=PT;ES',
    '/?country=PT|ES',
    '/?country=PT%20ES',
    '/?country=PT&country=ES',
    '/?Country=Pt&COUNTRY=Es',
    '/?country=PT%2C%20ES.',
  ],
  '?country=PT': ['/?country=PT?utm_source=x', '/?Country=PT'],
  '?country=GB,GR': ['/?country=UK,EL', '/?country=uk, el'],
  '?practice=living-lab&country=PT': [
    '/?practice=living-lab&amp;country=PT',
    '/?practice=living-lab&amp;amp;country=PT',
    '/?practice=living-lab&amp%3Bcountry=PT',
    '/?practice=living-lab&#38;country=PT',
    '/?practice=living-lab&#038;country=PT',
    '/?practice=living-lab&#x26;country=PT',
    '/?practice=living-lab%26country%3DPT',
    '/?practice%3Dliving-lab%26country%3DPT',
    '/?practice%253Dliving-lab%2526country%253DPT',
    '/?practice=living-lab%26amp%3Bcountry%3DPT',
    '/?practice=living-lab?country=PT',
    '/?practice=living-lab;country=PT',
    '/?practice=living-lab%3Fcountry=PT',
    '/?country=PT&practice=living-lab',
    '/?practice=living-lab& country=PT',
  ],
  '?region=southern&country=PT': [
    '/?country=PT®ion=southern',
    '/?country=PT%C2%AEion=southern',
    '/?®ion=southern&country=PT',
    '/?country=PT&®ion=Southern',
  ],
  '?country=PT#6/38.7/-9.1': [
    '/?country=PT%236/38.7/-9.1',
    '/?country=PT%236%2F38.7%2F-9.1',
    '/?country=PT%25236%252F38.7%252F-9.1',
    '/?country=PT#6%2F38.7%2F-9.1',
    '/?country=PT#6/38.7/-9.1)',
    '/?country=PT#6/38.7/-9.1.',
    '/?country=PT#6/38.7/-9.1,',
    '/?country=PT#6/38.7/-9.1">',
    '/?country=PT#6/38.7/-9.1%20',
    '/?country=PT#6/38.7/-9.1&utm_source=x',
    '/?country=PT#6/38.7/-9.1?utm_source=x',
    '/?country=PT##6/38.7/-9.1',
    '/?country=PT#%236/38.7/-9.1',
    '/?country%3DPT%236/38.7/-9.1',
    '/?country=PT&utm_source=x#6/38.7/-9.1',
    '/?country=PT&#38;utm_source=x#6/38.7/-9.1',
  ],
  '?city=ghent': [
    '/?city=ghent.',
    '/?city=ghent)',
    '/?city=ghent%20',
    '/?city=Ghent',
    '/?city=%22Ghent%22',
    '/?City=GHENT',
    '/?city=ghent/',
    '/?city=ghent&city=ghent',
    '/?city[]=ghent',
  ],
  '?city=the-hague': ['/?city=The%20Hague', '/?city=the_hague', '/?city=The+Hague.'],
  '?show=table&rows=records&sort=-start': [
    '/?show=TABLE&rows=Records&sort=-Start',
    '/?show=table&amp;rows=records&amp;sort=−start',
    '/?show=table)&rows=records.&sort=-start,',
  ],
  '?q=S%C3%A3o+Paulo+%26+more': [
    '/?q=S%25C3%25A3o+Paulo+%2526+more',
    '/?q=São Paulo %26 more&utm_source=x',
    '/?Q=S%C3%A3o+Paulo+%26+more&amp;fbclid=x',
  ],
  '?country=PT&q=lab': ['/?q=lab%26country%3DPT', '/?q=lab&amp;country=PT'],
  '?weigh=size:4': ['/?weigh=size%253A4', '/?weigh=Size:4.', '/?WEIGH=size:4'],
  '?survey=tools:yes&group=survey:tools': [
    '/?survey=tools%253Ayes&group=survey%3Atools',
    '/?survey=Tools:Yes.&group=Survey:tools',
  ],
};

/** What cannot be read, each with what is told of it. */
const told: readonly (readonly [link: string, ...words: string[]])[] = [
  ['/?practice=living%lab', 'practice living%lab'],
  ['/?practice=living@lab', 'practice living@lab'],
  ['/?practice=%E2%8', 'practice \ufffd%8'],
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
  ['/?city=málaga', 'city málaga'],
  ['/?city=ghent&city=aachen', 'city aachen'],
  ['/?cities=a,b,c,d,e,f', 'cities e', 'cities f'],
  ['/#6/95/3', 'camera #6/95/3'],
  ['/#6/51', 'camera #6/51'],
  ['/#6,1/51,2/3,4', 'camera #6,1/51,2/3,4'],
];

describe('a link that was damaged on its way', () => {
  const all = Object.entries(damaged).flatMap(([meant, links]) =>
    links.map((link) => [link, meant] as const),
  );

  it('is one of many', () => {
    expect(new Set(all.map(([link]) => link)).size).toBeGreaterThan(160);
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

  it('loses nothing that a newer atlas may know', () => {
    const link = '?newer=PT%2CES&other%5B%5D=1&practise=living-lab';
    expect(formatView(open(`/${link}`))).toBe('?newer=PT,ES&other%5B%5D=1&practise=living-lab');
  });
});
