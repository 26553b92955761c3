import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../src/atlas/citation';
import { sections, texts } from '../../../src/pages/about/sections';
import { readCorrectionsUrl } from '../../../src/atlas/corrections';
import { yearsOf } from '../../../src/atlas/years';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';

const about = await loadMessages('en', ['about']);
const i18n = createTranslator('en', await loadMessages('en', ['city']));
const years = (startYear: number | null, endYear: number | null, status: 'active' | 'planned') =>
  yearsOf({ startYear, endYear, status }, i18n);

describe('the years of a record', () => {
  it('are said as far as they are known', () => {
    expect(years(null, null, 'active')).toBeNull();
    expect(years(2019, null, 'active')).toBe('since 2019');
    expect(years(2027, null, 'planned')).toBe('from 2027');
    expect(years(2016, 2020, 'active')).toBe('2016–2020');
    expect(years(2016, 2016, 'active')).toBe('2016');
    expect(years(null, 2020, 'active')).toBe('until 2020');
  });
});

describe('the citation', () => {
  const cited = { version: '2026-11-24-abc', address: 'https://atlas.example/' };

  it('names version, licence and address in each form', () => {
    expect(citationOf('plain', cited)).toBe(
      'City Innovation Atlas (2026). Data set, version 2026-11-24-abc. CC BY 4.0. https://atlas.example/',
    );
    expect(citationOf('apa', cited)).toBe(
      'City Innovation Atlas contributors. (2026). City Innovation Atlas (Version 2026-11-24-abc) [Data set]. https://atlas.example/',
    );
    expect(citationOf('bibtex', cited)).toBe(`@misc{city-innovation-atlas-2026,
  author = {{City Innovation Atlas contributors}},
  title = {{City Innovation Atlas}},
  year = {2026},
  version = {2026-11-24-abc},
  note = {Data set, desk survey of public records, CC BY 4.0},
  url = {https://atlas.example/},
}`);
  });

  it('does without an address that is not known', () => {
    const unplaced = { ...cited, address: null };
    expect(citationOf('plain', unplaced)).toMatch(/CC BY 4\.0\.$/);
    expect(citationOf('bibtex', unplaced)).not.toContain('url');
  });
});

describe('where corrections go', () => {
  it('is an https: or mailto: address, or nowhere', () => {
    expect(readCorrectionsUrl('https://example.org/issues')).toBe('https://example.org/issues');
    expect(readCorrectionsUrl('mailto:atlas@example.org')).toBe('mailto:atlas@example.org');
    expect(readCorrectionsUrl('javascript:alert(1)')).toBeNull();
    expect(readCorrectionsUrl('')).toBeNull();
    expect(readCorrectionsUrl(undefined)).toBeNull();
  });
});

describe('the page about the atlas', () => {
  it('says every sentence it has, once', () => {
    const said = Object.values(texts).flatMap(({ paragraphs, points = [] }) => [
      ...paragraphs,
      ...points,
    ]);
    expect(new Set(said).size).toBe(said.length);
    for (const id of [...said, ...sections.map((id) => `about.${id}`)]) {
      expect(about).toHaveProperty([id]);
    }
  });
});
