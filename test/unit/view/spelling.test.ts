import { describe, expect, it } from 'vitest';
import { checkMeant, spell } from '../../../src/view/spelling';

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

describe('the check of a city', () => {
  it.each([
    ['/city/ghent/check/', '/check/', '?city=ghent'],
    ['/fr/City/Ghent/check', '/fr/check/', '?city=ghent'],
  ])('at %s is one page for all', (path, page, query) => {
    expect(checkMeant(path)).toEqual({ page, query });
  });

  it.each(['/city/ghent/', '/check/', '/city/a/b/check/', '/city/<img>/check/'])(
    'is not meant by %s',
    (path) => {
      expect(checkMeant(path)).toBeNull();
    },
  );
});
