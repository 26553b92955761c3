import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../src/atlas/citation';

const cited = {
  version: '2026-11-24-abc',
  address: 'https://atlas.example/city/ghent/#ghent-plan',
  part: { title: 'Ghent: Plan R&D_2 {100 %}', name: 'ghent-plan' },
};

describe('the citation of a part', () => {
  it('names the part before the whole', () => {
    expect(citationOf('plain', cited)).toBe(
      '“Ghent: Plan R&D_2 {100 %}”. City Innovation Atlas (2026). Data set, version 2026-11-24-abc. CC BY 4.0. https://atlas.example/city/ghent/#ghent-plan',
    );
    expect(citationOf('apa', cited)).toBe(
      'City Innovation Atlas contributors. (2026). Ghent: Plan R&D_2 {100 %}. In City Innovation Atlas (Version 2026-11-24-abc) [Data set]. https://atlas.example/city/ghent/#ghent-plan',
    );
  });

  it('has a key of its own in BibTeX, and no sign that means something to TeX', () => {
    const text = citationOf('bibtex', cited);
    expect(text).toMatch(/^@misc\{city-innovation-atlas-2026-ghent-plan,/);
    expect(text).toContain('title = {{Ghent: Plan R\\&D\\_2 \\{100 \\%\\}}}');
    expect(text).toContain('howpublished = {City Innovation Atlas}');
    const odd = citationOf('bibtex', { ...cited, part: { title: '\\~^#$', name: 'x' } });
    expect(odd).toContain(
      'title = {{\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\#\\$}}',
    );
  });
});
