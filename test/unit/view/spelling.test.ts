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
    // What a sentence, a page or a program has left at its end, or around it.
    ['/city/ghent/…', '/city/ghent/'],
    ['/city/“ghent”/', '/city/ghent/'],
    ['/city/(ghent)/', '/city/ghent/'],
    ['/city/ghent_', '/city/ghent/'],
    ['/city/ghent|Ghent>', '/city/ghent/'],
    ['/city/ghent/">Ghent</a>', '/city/ghent/'],
    ['/city/ghent&quot;', '/city/ghent/'],
    ['/city/ghent\u200b/', '/city/ghent/'],
    ['/city/gh\u00adent/', '/city/ghent/'],
    ['/city/ghent%20/', '/city/ghent/'],
    ['/city /ghent /', '/city/ghent/'],
    ['\\city\\ghent', '/city/ghent/'],
    // A query that lost its sign; what other sites have behind their paths.
    ['/city/ghent&utm_source=x', '/city/ghent/'],
    ['/city/ghent;jsessionid=1', '/city/ghent/'],
    ['/city/ghent/amp/', '/city/ghent/'],
    ['/city/ghent/index.php', '/city/ghent/'],
    ['/index.php', '/'],
    // Pasted twice, or behind another.
    ['/https://atlas.example/city/ghent/', '/city/ghent/'],
    ['/city/ghent/https://atlas.example/', '/city/ghent/'],
    // Languages of a country; several in place of one.
    ['/de-DE/', '/de/'],
    ['/fr_FR/city/gand/', '/fr/city/gand/'],
    ['/en-GB/city/ghent/', '/city/ghent/'],
    ['/cities/ghent/', '/city/ghent/'],
    ['/fr/practices/living-lab/', '/fr/practice/living-lab/'],
    ['/cities/', '/cities/'],
    ['/city/st. gallen/', '/city/st. gallen/'],
    ["/city/l'aquila/", "/city/l'aquila/"],
  ])('of %s is %s', (from, to) => {
    expect(spell(from)).toBe(to);
    expect(spell(to)).toBe(to);
  });

  it('is not looked for in what no page could be called', () => {
    const long = `/${'. '.repeat(5_000)}x`;
    expect(spell(long)).toBe(long);
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
