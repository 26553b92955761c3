// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { Comparison } from '../../../src/pages/compare/Comparison';
import { findingsOf } from '../../../src/pages/compare/findings';
import { pairsOf } from '../../../src/pages/compare/pairs';
import { createSimilarity } from '../../../src/atlas/similarity/measure';
import { viewStore } from '../../../src/view/store';
import { defaultView } from '../../../src/view/view';
import { syntheticAtlas } from '../../bench/synthetic';
import { atlas, cityOf } from '../../unit/similarity/fixture';
import { show } from '../pages/reader';

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));

it('takes no fifth city', async () => {
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <Comparison />
    </AtlasProvider>,
  );
  await act(async () => viewStore.setState({ ...defaultView, cities: ['a', 'b', 'c', 'd'] }, true));
  const field = screen.getByRole('combobox');
  expect(screen.getByText(/^You can compare up to four/)).toBeVisible();
  await user.type(field, 'aby');
  await user.keyboard('{ArrowDown}');
  expect(field).toHaveValue('');
  expect(screen.queryByRole('option')).toBeNull();
  expect(screen.getByText('On record in all 4')).toBeVisible();
});

it('suggests pairs of two countries, much on record, no city twice', async () => {
  const many = syntheticAtlas(60, 4);
  const pairs = pairsOf(many, createSimilarity(many), 4);
  expect(pairs).toHaveLength(4);
  expect(new Set(pairs.flat()).size).toBe(8);
  for (const [one, other] of pairs) {
    expect(one.country).not.toBe(other.country);
    expect(Math.min(one.records.length, other.records.length)).toBeGreaterThanOrEqual(8);
  }
  await show(
    <AtlasProvider atlas={many}>
      <Comparison />
    </AtlasProvider>,
  );
  const [first] = pairs;
  const name = `${first?.[0].name} and ${first?.[1].name}`;
  expect(screen.getByRole('link', { name })).toBeVisible();
});

it('tells what is everywhere and what only in one', () => {
  const [a, b, d] = ['a', 'b', 'd'].map((id) => cityOf(id));
  if (!a || !b || !d) throw new Error('the fixture has these cities');
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const two = findingsOf(atlas, [a, b]);
  expect(ids(two.everywhere)).toEqual(['innovation-strategy']);
  expect(two.onlyIn.map(({ practices }) => ids(practices))).toEqual([
    ['innovation-team'],
    ['open-data'],
  ]);
  expect(two.recognitions).toEqual(['icapital']);
  expect(findingsOf(atlas, [a, b, d]).everywhere).toEqual([]);
  expect(findingsOf(atlas, []).recognitions).toEqual([]);
});
