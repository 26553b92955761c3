// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { normalise } from '../drawing';

describe('a drawing to be compared', () => {
  it('has an element a line, its attributes in order', () => {
    expect(normalise('<svg xmlns="x"><g id="b" class="a"><path/></g></svg>', 'svg')).toBe(
      '<svg xmlns="x">\n  <g class="a" id="b">\n    <path />\n  </g>\n</svg>\n',
    );
  });

  it('has numbers in hundredths, apart from each other', () => {
    const svg = '<path d="M0-.123.456L1e-9,2.005" opacity=".3333" viewBox="0 0 10.001 9"/>';
    expect(normalise(svg, 'svg')).toBe(
      '<path d="M 0 -0.12 0.46 L 0 2" opacity="0.33" viewBox="0 0 10 9" />\n',
    );
  });

  it('keeps numbers that are part of a name', () => {
    const svg = '<use class="a1.234" href="#m1.234" id="x1.234"/>';
    expect(normalise(svg, 'svg')).toBe('<use class="a1.234" href="#m1.234" id="x1.234" />\n');
  });

  it('counts the ids that React makes, the same where they are named', () => {
    const html = '<p id="_r_1a_">a</p><p aria-labelledby="_r_1a_ _R_2_ own">b</p>';
    expect(normalise(html, 'html')).toBe(
      '<p id="id-1">\n  a\n</p>\n<p aria-labelledby="id-1 id-2 own">\n  b\n</p>\n',
    );
  });

  it('does not mind blanks between elements', () => {
    expect(normalise('<p>  a\n b </p>\n', 'html')).toBe(normalise('<p>a b</p>', 'html'));
  });

  it('says where it is not well-formed', () => {
    expect(() => normalise('<svg><g></svg>', 'svg')).toThrow(/g|tag/);
  });
});
