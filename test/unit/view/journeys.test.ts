import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatView, parseView } from '../../../src/view/codec';
import { parseLink } from '../../../src/view/damaged';
import type { View } from '../../../src/view/view';

/**
 * More journeys of a link: Markdown and HTML around it, entities by name and number, escapes of
 * JSON, wide and unseen signs, Safe Links and Proofpoint, other tools' marks, hashes of old kinds.
 */
const damaged: Readonly<Record<string, readonly string[]>> = {
  '?practice=living-lab': [
    '/?practice=living-lab%E2%80%8B%E2%80%8B',
    '/?practice=living%E2%80%8B-lab',
    '/?practice=%E2%80%9Cliving-lab%E2%80%9D',
    '/?practice=%E2%80%98living-lab%E2%80%99',
    '/?practice=%C2%BBliving-lab%C2%AB',
    '/?practice=&quot;living-lab&quot;',
    '/?practice=living-lab](https://atlas.example/?practice=living-lab)',
    '/?practice=living-lab)**',
    '/?practice=living-lab%5D(https',
    '/?practice=living-lab~~',
    '/?practice=~~living-lab~~',
    '/?practice=living-lab</a>',
    '/?practice=living-lab%3C/a%3E',
    '/?practice=living-lab<br>',
    '/?practice=living-lab&data=05%7C02%7Cx%40y.eu%7C123&sdata=abc%3D&reserved=0',
    '/?practice=living-lab&amp;data=05%7C02&amp;sdata=abc&amp;reserved=0',
    '/?practice=living-lab%26data%3D05%257C02%26sdata%3Dabc%26reserved%3D0',
    '/?practice=living-lab&wt_mc=abc&at_medium=email',
    '/?practice=living-lab&matomo_campaign=x&piwik_kwd=y',
    '/?practice=living-lab&_openstat=abc&ysclid=lx1',
    '/?practice=living-lab&s_cid=1&ncid=2&cmpid=3',
    '/?practice=living-lab&vero_id=1&oly_enc_id=2',
    '/?practice=living-lab&wickedid=1&rdt_cid=2&ScCid=3&epik=4',
    '/?practice=living-lab&igsh=MXg%3D',
    '/?practice=living-lab&__s=abc&ml_subscriber=1',
    '/?practice=living-lab&fb_action_ids=1&fb_ref=2&fb_source=3',
    '/?practice=living-lab&gad_campaignid=1&gclsrc=aw.ds&wbraid=1',
    '/?practice=living-lab&trk_contact=1&trk_msg=2',
    '/?practice=living-lab&utm%5Fsource=x',
    '/?practice=living-lab&amp;utm_source=x&amp;utm_medium=y',
    '/?practice=living-lab&UTM_SOURCE=x',
    '/?practice=living-lab&mkwid=x&pcrid=y',
    '/?practice=living-lab&__hstc=1&__hssc=2&__hsfp=3&hsCtaTracking=4',
    '/?practice=living-lab&spm=a.b.c&sc_campaign=z&sfmc_id=1',
    '/?practice=living-lab#:~:text=Ghent',
    '/?practice=living-lab#fbclid=1',
    '/?practice=living-lab%09',
    '/?practice=%09living-lab',
    '/?practice%E2%80%8B=living-lab',
    '/?%E2%80%8Bpractice=living-lab',
    '/?practice=living-lab&%E2%80%8B',
    '/?practice:living-lab',
    '/?practice==living-lab',
    '/?practice=%3Dliving-lab',
    '/?practice=3D"living-lab"',
    '/?practice%3D3Dliving-lab',
    '/?practice=living-lab.html',
    '/?practice=ｌiving-lab',
    '/?practice=living‐lab',
    '/?practice=living&shy;-lab',
    '/?practice=living&#45;lab',
    '/?practice=living&#x2d;lab',
    '/?practice=living&#8209;lab',
    '/?practice=living%26%238209%3Blab',
    '/?practice=living-lab&#34;',
    '/?practice=living-lab&rdquo;',
    '/?practice=living-lab&#8221;',
    '/?practice=living-lab&zwnj;',
    '/?practice=living-lab&#8203;',
    '/?practice=living-lab%26nbsp%3B',
    '/?practice=living-lab%EF%BF%BD',
    '/?practice=living-lab%00',
    '/?practice=living-lab、',
    '/?practice=living-lab。',
    '/?practice=living-lab）',
    '/?practice=（living-lab）',
    '/?practice=living-lab』',
    '/?practice=living-lab·',
    '/?practice=• living-lab',
    '/?practice=living-lab–',
    '/?practice=living-lab —',
  ],
  '?practice=living-lab,citizens-assembly': [
    '/?practice=living-lab%2C%20citizens-assembly%E2%80%8B',
    '/?practice=living-lab/citizens-assembly',
    '/?practice=living-lab%2Fcitizens-assembly',
    '/?practice=["living-lab","citizens-assembly"]',
    '/?practice={living-lab,citizens-assembly}',
    '/?practice=living-lab%20%2B%20citizens-assembly',
    '/?practice=living-lab&comma;citizens-assembly',
    '/?practice=living-lab&#44;citizens-assembly',
    '/?practice[a]=living-lab&practice[b]=citizens-assembly',
    '/?practice.0=living-lab&practice.1=citizens-assembly',
    '/?practice=living-lab‚citizens-assembly',
  ],
  '?practice=living-lab&country=PT': [
    '/?practice=living-lab&amp;amp;amp;country=PT',
    '/?practice=living-lab&amp%3Bamp%3Bcountry=PT',
    '/?practice=living-lab%26amp;country=PT',
    '/?practice=living-lab&AMP;country=PT',
    '/?practice=living-lab\\u0026country=PT',
    '/?practice=living-lab\\&country=PT',
    '/?practice=living-lab\\x26country=PT',
    '/?practice=living-lab+&+country=PT',
    '/?practice=living-lab＆country=PT',
    '/?practice=living-lab&country=%20PT',
    '/?practice=living-lab&cou=%0Antry=PT',
    '/?practice=living-lab%0A&country=PT',
    '/?practice=living-lab&%0Acountry=PT',
    '/?practice=living-lab%26%0D%0Acountry=PT',
    '/?practice＝living-lab&country＝PT',
    '/?practice=living-lab|country=PT',
    '/?practice=living-lab, country=PT',
    '/?practice=living-lab/country=PT',
    '/?practice=living-lab&&country=PT',
    '/?practice=living-lab&/country=PT',
    '/?practice=living-lab&country=PT&',
    '/?practice=living-lab&country=PT=',
    '/?practice=living-lab&country=Pt.',
    '/?practice=living-lab&country=PT__;!!abc',
    '/?practice=living-lab&country=PT__;Iw!!NeyMZg!x$',
  ],
  '?country=PT#6/38.7/-9.1': [
    '/?country=PT#6/38.7/-9.1%E2%80%8B',
    '/?country=PT#6/38.7/−9.1',
    '/?country=PT#6/38.7/%E2%88%929.1',
    '/?country=PT&amp;utm_source=x#6/38.7/-9.1',
    '/?country=PT#6/38.7/-9.1]',
    '/?country=PT#6/38.7/-9.1”',
    '/?country=PT#6/38.7/-9.1</a>',
    '/?country=PT#6/38.7/-9.1&amp;x=1',
    '/?country=PT%23!6/38.7/-9.1',
    '/?country=PT#!6/38.7/-9.1',
    '/?country=PT#/6/38.7/-9.1',
    '/?country=PT# 6/38.7/-9.1',
    '/?country=PT#6/38.7/-9.1:~:text=x',
    '/?country=PT#6/38.7/-9.1#x',
    '/?country=PT&num;6/38.7/-9.1',
    '/?country=PT&#35;6/38.7/-9.1',
  ],
  '?region=southern&country=PT': [
    '/?country=PT&reg;ion=southern',
    '/?country=PT&amp;region=southern',
    '/?country=PT%26reg%3Bion=southern',
  ],
  '?city=ghent': [
    '/?city=Ghent%E2%80%8B.',
    '/?city=%22ghent%22.',
    '/?city=ghent%0A',
    '/?city=ghent;',
    '/?city=ghent&nbsp;',
    '/?city=ghent%3Futm_source%3Dx',
  ],
  '?city=the-hague': ['/?city=The%2BHague', '/?city=The%C2%A0Hague', '/?city=the%2520hague'],
  '?q=a%26b': ['/?q=a%26b&utm_source=x'],
  '?q=lab': ['/?q=lab%E2%80%8B', '/?q=lab&amp;'],
  '?q=caf%C3%A9': ['/?q=caf%25C3%25A9', '/?q=café&utm_source=1'],
};

/** Where it cannot be known what was meant: all of it is told, as what is not known or what cannot be read. */
const unsure: readonly (readonly [link: string, ...ids: string[]])[] = [
  ['/?practice=living%20lab', 'living', 'lab'],
  ['/?practice=living-l%0D%0A%20ab', 'living-l', 'ab'],
  ['/?practice=living-lab%20%22title%22', 'living-lab', 'title'],
  ['/?practice=living-lab%20and%20open-data', 'living-lab', 'and', 'open-data'],
];

function open(link: string): View {
  const { search, hash } = new URL(link, 'https://atlas.example/');
  return parseLink(search, hash);
}

describe('a link that has come a long way', () => {
  const all = Object.entries(damaged).flatMap(([meant, links]) =>
    links.map((link) => [link, meant] as const),
  );

  it('is one of many', () => {
    expect(new Set(all.map(([link]) => link)).size).toBeGreaterThan(130);
  });

  it.each(all)('is read as it was meant: %s', (link, meant) => {
    const view = open(link);
    expect(formatView(view)).toBe(meant);
    expect(view.unread).toEqual([]);
  });

  it.each(unsure)('keeps what is unsure, to be told: %s', (link, ...ids) => {
    expect(open(link).practice).toEqual(ids);
  });

  it('never breaks a page, and is the same link once it was read', () => {
    const bits =
      'practice country q city # & = % %25 &#55357; \\ud83d __; &amp; 3D [] living-lab PT';
    const part = fc.oneof(fc.constantFrom(...bits.split(' ')), fc.string({ unit: 'binary' }));
    const links = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    const numRuns = process.env['ATLAS_ALL'] === '1' ? 10_000 : 500;
    fc.assert(
      fc.property(links, (link) => {
        const { search, hash } = new URL(`https://atlas.example/?${link}`);
        const once = formatView(parseLink(search, hash));
        const again = new URL(once, 'https://atlas.example/');
        expect(formatView(parseView(again.search, again.hash))).toBe(once);
      }),
      { numRuns },
    );
  });

  it('keeps signs that a search is for, and what a newer atlas may know', () => {
    expect(open('/?q=R%26D+%2B+50%25').q).toBe('R&D + 50%');
    expect(open('/?q=%C2%AE+%26reg').q).toBe('® &reg');
    expect(formatView(open('/?data=mine&practise=living-lab'))).toBe(
      '?data=mine&practise=living-lab',
    );
  });
});
