// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CountingTexts } from '../../../src/pages/explore/motion/CountingTexts';

/** What is asked of the layout, and what changes it, in order. */
let steps: string[] = [];

beforeEach(() => {
  steps = [];
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
    steps.push('measured');
    return new DOMRect(0, 0, 40, 20);
  });
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(() => {
    steps.push('measured');
    return 0;
  });
  const { after } = Element.prototype;
  vi.spyOn(Element.prototype, 'after').mockImplementation(function (this: Element, ...nodes) {
    steps.push('covered');
    after.apply(this, nodes);
  });
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<b data-counts>12</b><b data-counts>7</b><b data-counts>30</b>';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('numbers that count', () => {
  it('are all measured before one is covered: the page is laid out once for all', () => {
    const texts = new CountingTexts(document);
    texts.check();
    for (const number of document.querySelectorAll('b')) number.textContent = '3';
    texts.check();
    texts.finish();
    expect(steps.filter((step) => step === 'covered')).toHaveLength(3);
    expect(steps).toContain('measured');
    expect(steps.lastIndexOf('measured')).toBeLessThan(steps.indexOf('covered'));
  });
});
