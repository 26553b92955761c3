// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wholeUpTo } from '../../../src/pages/explore/table/useRowsOnScreen';
import { syntheticAtlas } from '../../bench/synthetic';
import { showTable, table } from './table';

const atlas = syntheticAtlas(450, 5);

/** A window of 600 px in which every row takes 40: jsdom has no layout. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => vi.restoreAllMocks());

/** Not by role: that takes seconds with a thousand rows. */
const rows = () => [...table().querySelectorAll('tbody tr[aria-rowindex]')];
const places = () => rows().map((row) => Number(row.getAttribute('aria-rowindex')));

describe('a long table', { timeout: 30_000 }, () => {
  it('keeps only the rows near the window in the page, and says how many there are', async () => {
    await showTable(atlas);
    expect(table()).toHaveAttribute('aria-rowcount', '451');
    expect(rows().length).toBeGreaterThan(14);
    expect(rows().length).toBeLessThan(60);
    expect(places()[0]).toBe(2);
  });

  it('brings other rows as it is scrolled', async () => {
    await showTable(atlas);
    const region = screen.getByRole('region');
    act(() => {
      region.scrollTop = 10_000;
      region.dispatchEvent(new Event('scroll'));
    });
    expect(places()).toContain(150);
    expect(places()).not.toContain(2);
    expect(rows().length).toBeLessThan(60);
  });

  it('is whole when all rows are asked for', async () => {
    const user = await showTable(atlas);
    const all = screen.getByRole('button', { name: 'Show all 450 rows at once' });
    expect(all).toHaveAttribute('aria-pressed', 'false');
    await user.click(all);
    expect(rows()).toHaveLength(450);
    expect(all).toHaveAttribute('aria-pressed', 'true');
  });

  it('is whole on paper, and only there', async () => {
    await showTable(atlas);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(rows()).toHaveLength(450);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(rows().length).toBeLessThan(60);
  });

  it('is always whole where it is short', async () => {
    await showTable(syntheticAtlas(wholeUpTo, 6));
    expect(rows()).toHaveLength(wholeUpTo);
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
  });
});
