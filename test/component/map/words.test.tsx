// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { City } from '../../../src/atlas/model';
import { watchPointer } from '../../../src/map/pointer';
import { atlas } from '../../unit/pages/fixture';

const at = (id: string): City => {
  const city = atlas.cityById.get(id);
  if (!city) throw new Error(id);
  return city;
};
const [ghent, milan] = [at('ghent'), at('milan')];

/** A map of two cities, Ghent on the left and Milan on the right; the words of a city stand in it. */
let surface: HTMLElement;
let words: HTMLElement;
let map: AbortController;
const onPoint = vi.fn<(id: string | null) => void>();
const onSelect = vi.fn<(id: string) => void>();

beforeEach(() => {
  onPoint.mockClear();
  onSelect.mockClear();
  surface = document.createElement('div');
  words = document.createElement('div');
  words.dataset['words'] = '';
  surface.append(words);
  document.body.append(surface);
  map = new AbortController();
  const cityAt = ({ x }: { x: number }) => (x < 0 ? ghent : x > 0 ? milan : null);
  watchPointer(surface, { cityAt, onPoint, onSelect }, map.signal);
});

afterEach(() => {
  map.abort();
  surface.remove();
});

const moveTo = (clientX: number, target = surface) =>
  target.dispatchEvent(new MouseEvent('pointermove', { clientX, bubbles: true }));
const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));

it('words that came with a city stay while the pointer is on them, and open it', () => {
  moveTo(-1);
  moveTo(0, words);
  moveTo(9, words);
  expect(onPoint.mock.calls).toEqual([['ghent']]);
  words.dispatchEvent(new MouseEvent('click', { clientX: 9, bubbles: true }));
  expect(onSelect.mock.calls).toEqual([]);
  words.dispatchEvent(new MouseEvent('pointerdown', { clientX: 9, bubbles: true }));
  words.dispatchEvent(new MouseEvent('click', { clientX: 9, bubbles: true }));
  expect(onSelect.mock.calls).toEqual([['ghent']]);
  moveTo(0);
  expect(onPoint).toHaveBeenLastCalledWith(null);
});

it('Escape sends them away until the pointer has left the city', () => {
  moveTo(-1);
  press('Escape');
  expect(onPoint).toHaveBeenLastCalledWith(null);
  moveTo(-2);
  expect(onPoint).toHaveBeenCalledTimes(2);
  moveTo(1);
  expect(onPoint).toHaveBeenLastCalledWith('milan');
  moveTo(-1);
  expect(onPoint).toHaveBeenLastCalledWith('ghent');
});

it('other keys, and Escape where nothing is pointed at, change nothing', () => {
  press('Escape');
  moveTo(-1);
  press('a');
  moveTo(-2);
  expect(onPoint.mock.calls).toEqual([['ghent']]);
});
