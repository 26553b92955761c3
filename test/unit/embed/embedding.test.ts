import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSound, parseView } from '../../../src/view/codec';
import { parseLink } from '../../../src/view/damaged';
import {
  embeddingIn,
  formatEmbedding,
  hiddenParts,
  parseEmbedding,
  standardEmbedding,
  withoutEmbedding,
  type Embedding,
} from '../../../src/view/embedding';
import { embeddingOptions, embeddingValues } from '../../../src/view/embeddingValues';
import { reservedHeight } from '../../../src/view/reservedHeight';
import { defaultView } from '../../../src/view/view';

const anyEmbedding: fc.Arbitrary<Embedding> = fc.record({
  title: fc.constantFrom(...embeddingValues.title),
  filters: fc.constantFrom(...embeddingValues.filters),
  search: fc.constantFrom(...embeddingValues.search),
  legend: fc.constantFrom(...embeddingValues.legend),
  list: fc.constantFrom(...embeddingValues.list),
  link: fc.constantFrom(...embeddingValues.link),
  camera: fc.constantFrom(...embeddingValues.camera),
  minimal: fc.constantFrom(...embeddingValues.minimal),
});

/** What `public/embedding.js` does with an address, before the first paint. */
function early(search: string): Record<string, string> {
  const dataset: Record<string, string> = {};
  const text = readFileSync('public/embedding.js', 'utf8');
  const run = new Function('location', 'document', 'addEventListener', text);
  run({ search }, { documentElement: { dataset } }, () => undefined);
  return dataset;
}

describe('the options of an embed', () => {
  it('are the standard ones for an address without any, and are then not written', () => {
    expect(parseEmbedding('')).toEqual(standardEmbedding);
    expect(formatEmbedding(defaultView, standardEmbedding)).toBe('');
  });

  it('come back from the address that they were written to, and so does the view', () => {
    const view = { ...parseView('?practice=living-lab,digital-twin&size=over-1m&city=ghent') };
    fc.assert(
      fc.property(anyEmbedding, (embedding) => {
        const address = formatEmbedding(view, embedding);
        expect(isSound(address, '')).toBe(true);
        expect(parseEmbedding(address)).toEqual(embedding);
        expect(withoutEmbedding(parseView(address))).toEqual(view);
      }),
    );
  });

  it.each([
    '?practice=living-lab&amp;title=0&amp;list=open',
    '?practice=living-lab&Title=0&LIST=Open.',
    '?practice=living-lab&title=%220%22&list=open%20',
    '?practice=living-lab%26title%3D0%26list%3Dopen',
    '?practice=living-lab;title=0;list=open',
    '?practice=living-lab?title=0&list=open)',
  ])('are read from a link that was damaged on its way: %s', (search) => {
    const view = parseLink(search);
    expect(view).toMatchObject({ practice: ['living-lab'], unread: [] });
    expect(embeddingIn(view)).toEqual({ ...standardEmbedding, title: '0', list: 'open' });
  });

  it('are left out before the first paint too where a page was escaped twice', () => {
    expect(early('?practice=living-lab&amp;title=0&amp;list=0')['hide']).toBe('title search list');
  });

  it.each(['?title=0)', '?title=%220%22&theme=dark.', '?minimal=1.', '?minimal=-1', '?title=0)x'])(
    'are left out before the first paint too where signs stand around their words: %s',
    (search) => {
      const view = parseLink(search);
      const { hide, theme } = early(search);
      expect(hide).toBe(hiddenParts(embeddingIn(view)).join(' '));
      expect(theme ?? 'auto').toBe(view.theme);
    },
  );

  it('keep the camera, and what a newer version may mean', () => {
    const view = parseView('?tomorrow=1', '#5/50/10');
    expect(formatEmbedding(view, { ...standardEmbedding, link: '0' })).toBe(
      '?tomorrow=1&link=0#5/50/10',
    );
  });

  it('are no part of the view, and neither is what Pym’s hosts write of their page', () => {
    const pym =
      'initialWidth=600&childId=p&parentTitle=Secret&parentUrl=https%3A%2F%2Fnews.example';
    const view = parseView(`?q=x&${pym}&legend=0&tomorrow=1`);
    expect(withoutEmbedding(view).unknown).toEqual([['tomorrow', '1']]);
    expect(formatEmbedding(view, standardEmbedding)).toBe('?q=x&tomorrow=1');
  });

  it('fall back to the standard for anything that is not one of their words', () => {
    const query = fc.array(
      fc.tuple(fc.oneof(fc.string(), fc.constantFrom(...embeddingOptions)), fc.string()),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          query.map((pairs) => String(new URLSearchParams(pairs))),
        ),
        (search) => {
          const embedding = parseEmbedding(search);
          for (const name of embeddingOptions) {
            expect([...embeddingValues[name]]).toContain(embedding[name]);
          }
        },
      ),
    );
  });

  it('leave out the same parts before the first paint', () => {
    fc.assert(
      fc.property(anyEmbedding, fc.constantFrom('', 'dark', '<script>'), (embedding, theme) => {
        const search = new URLSearchParams(formatEmbedding(defaultView, embedding));
        if (theme) search.set('theme', theme);
        const { hide, minimal, theme: set } = early(`?${search}`);
        expect(hide).toBe(hiddenParts(embedding).join(' '));
        expect(minimal !== undefined).toBe(embedding.minimal === '1');
        expect(set).toBe(theme === 'dark' ? 'dark' : undefined);
      }),
    );
  });

  it('never need more room than hosts give, and more of it for more', () => {
    const city = { ...defaultView, city: 'ghent' };
    fc.assert(
      fc.property(anyEmbedding, fc.string({ maxLength: 400 }), (embedding, sentence) => {
        const height = reservedHeight(embedding, defaultView, sentence);
        expect(height).toBeLessThanOrEqual(1000);
        expect(height).toBeGreaterThanOrEqual(440);
        expect(reservedHeight(embedding, city, sentence)).toBeGreaterThanOrEqual(height);
        const longer = reservedHeight(embedding, defaultView, sentence.padEnd(600, ' word'));
        expect(longer).toBeGreaterThanOrEqual(height);
      }),
    );
    expect(reservedHeight(standardEmbedding, city)).toBeGreaterThan(
      reservedHeight(standardEmbedding, defaultView),
    );
  });
});
