import { Resvg } from '@resvg/resvg-js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePng, textsOf } from '../../../src/share/picture/pngText';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><path d="M0 0h8v6z"/></svg>';
const png = new Uint8Array(new Resvg(svg).render().asPng());
const about = {
  title: 'Who asks <citizens> & “why”?',
  description: 'Villes de Łódź à Αθήνα',
  source: 'Source: City Innovation Atlas',
  address: 'https://atlas.example/?practice=citizens-assembly',
  language: 'fr',
};

describe('a PNG', () => {
  it('says inside what it is, from where, under which licence and at which address', () => {
    const texts = textsOf(describePng(png, about));
    expect(Object.fromEntries([...texts].filter(([key]) => key.length < 12))).toEqual({
      Title: about.title,
      Description: about.description,
      Author: 'City Innovation Atlas',
      Source: about.source,
      Copyright: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      URL: about.address,
    });
    expect(texts.get('XML:com.adobe.xmp')).toContain('Who asks &lt;citizens&gt; &amp; “why”?');
  });

  it('is the same picture as before, in whatever words', () => {
    const pixels = (bytes: Uint8Array) => {
      const href = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
      const shown = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><image width="8" height="6" href="${href}"/></svg>`;
      return Buffer.from(new Resvg(shown).render().pixels).toString('hex');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const made = describePng(png, { ...about, title }, 300);
        expect(textsOf(made).get('Title') ?? '').toBe(title.replaceAll('\0', ''));
        expect(pixels(made)).toBe(pixels(png));
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of an address that is not known', () => {
    expect(textsOf(describePng(png, { ...about, address: '' })).has('URL')).toBe(false);
  });

  it('is nothing else', () => {
    expect(() => describePng(new TextEncoder().encode('GIF89a'), about)).toThrow('no PNG');
    expect(textsOf(new Uint8Array(3)).size).toBe(0);
  });
});
