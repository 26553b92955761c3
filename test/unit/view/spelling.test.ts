import { describe, expect, it } from 'vitest';
import { spell } from '../../../src/view/spelling';

describe('the spelling of a path', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['/city/ghent/', '/city/ghent/'],
    ['/City/GHENT', '/city/ghent/'],
    ['//city///ghent//', '/city/ghent/'],
    ['/city/ghent/.', '/city/ghent/'],
    ['/city/ghent).', '/city/ghent/'],
    ['/city/ghent”/', '/city/ghent/'],
    ['/en/', '/'],
    ['/en', '/'],
    ['/entry/', '/entry/'],
    ['/FR/index.html', '/fr/'],
    ['/practice/living_lab/', '/practice/living-lab/'],
    ['/Data/Atlas.CSV', '/data/atlas.csv'],
    ['/city/ghent.png,', '/city/ghent.png'],
  ])('of %s is %s', (from, to) => {
    expect(spell(from)).toBe(to);
    expect(spell(to)).toBe(to);
  });
});
