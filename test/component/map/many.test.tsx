// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { City } from '../../../src/atlas/model';
import { CityMap } from '../../../src/map/CityMap';
import type { Scene } from '../../../src/map/renderer';
import { initialCamera, project } from '../../../src/map/projection';
import { seeded } from '../../bench/synthetic';
import { cityFixture } from '../../unit/map/cities';
import { Around, mapSize, showMap, standInForLayout, standInForWebGL } from './stand';

/** What the engine is given to draw. */
const given: (readonly City[])[] = [];
vi.mock('../../../src/map/engine/MapLibreRenderer', () => ({
  MapLibreRenderer: class {
    constructor({ scene }: { scene: Scene }) {
      given.push(scene.cities);
    }
    setCamera() {}
    setScene({ cities }: Scene) {
      given.push(cities);
    }
    destroy() {}
  },
}));

const next = seeded(5);
const count = 3_000;
/** The last by name lies alone, far in the west. */
const cities = cityFixture([
  ...Array.from({ length: count - 1 }, (_, i) => ({
    id: `city-${i}`,
    lat: 40 + next() * 20,
    lng: next() * 30,
  })),
  { id: 'zagora', lat: 50, lng: -20 },
]);

// Here before the tests: what is timed is the map, not how a chunk is made for them.
beforeAll(() => import('../../../src/map/canvas/CanvasMarks'));
beforeEach(() => {
  given.length = 0;
  standInForLayout();
  standInForWebGL(false);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const listbox = () => screen.getByRole('listbox', { name: 'All cities' });
const options = () => within(listbox()).getAllByRole('option');

/** The option that has the keyboard: its words, its place, and of how many. */
function active() {
  const option = document.getElementById(listbox().getAttribute('aria-activedescendant') ?? '');
  return [
    option?.textContent?.split(',')[0],
    option?.getAttribute('aria-posinset'),
    option?.getAttribute('aria-setsize'),
  ];
}

describe('a map of many cities', () => {
  test('is one canvas, without a mark, link or option for each city', async () => {
    const { container } = await showMap(cities);
    await waitFor(() => expect(container.querySelectorAll('canvas[data-marks]')).toHaveLength(1));
    expect(container.querySelectorAll('svg a')).toHaveLength(0);
    expect(container.querySelectorAll('*').length).toBeLessThan(300);
    // The list beside the map refers to the shapes.
    expect(container.querySelector('defs [id="m1000"]')).not.toBeNull();
  });

  test('is the land alone before scripts run: the list has the links', () => {
    const html = renderToString(
      <Around>
        <CityMap
          cities={cities}
          shown={new Set()}
          selected={null}
          pointed={null}
          onSelect={() => undefined}
          onPoint={() => undefined}
          label="All cities"
        />
      </Around>,
    );
    expect(html).not.toContain('<a ');
    expect(html.length).toBeLessThan(10_000);
  });

  test('goes by keys to every end of the list, and says where it is', async () => {
    await showMap(cities);
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    expect(active()).toEqual(['Zagora', '3000', '3000']);
    await userEvent.keyboard('{Home}');
    expect(active()).toEqual(['City-0', '1', '3000']);
    await userEvent.keyboard('z');
    expect(active()).toEqual(['Zagora', '3000', '3000']);
    await userEvent.keyboard('c');
    expect(active()[1]).toBe('1');
    await userEvent.keyboard('ccccc');
    expect(active()).toEqual(['City-5', '6', '3000']);
    expect(options().length).toBeLessThan(50);
    expect(options().at(-1)).toHaveAttribute('aria-posinset', '41');
  });

  test('goes by arrows from neighbour to neighbour, with an option in the page at every step', async () => {
    const { told } = await showMap(cities);
    await userEvent.tab();
    const seen = new Set<string | null | undefined>();
    for (const arrow of ['Right', 'Up', 'Left', 'Left', 'Down', 'Right']) {
      await userEvent.keyboard(`{Arrow${arrow}}`);
      expect(active()[0]).toMatch(/^City-\d/);
      seen.add(active()[0]);
    }
    expect(seen.size).toBeGreaterThan(3);
    await userEvent.keyboard('{Enter}');
    expect(told.select).toHaveBeenLastCalledWith(active()[0]?.toLowerCase());
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent(active()[0] ?? '');
  });

  test('opens an option that a screen reader presses', async () => {
    const { told } = await showMap(cities);
    const [third] = options().slice(2, 3);
    if (!third) throw new Error('no option');
    // It presses without a pointer.
    fireEvent.click(third);
    expect(told.select.mock.calls).toEqual([['city-2']]);
  });

  test('knows the city under a pointer', async () => {
    const { told } = await showMap(cities);
    const { x, y } = project({ lat: 50, lng: -20 }, initialCamera(mapSize));
    const spot = { clientX: x + mapSize.width / 2, clientY: y + mapSize.height / 2 };
    const surface = listbox().parentElement ?? document.body;
    fireEvent.pointerMove(surface, { ...spot, pointerType: 'mouse', buttons: 0 });
    expect(told.point).toHaveBeenLastCalledWith('zagora');
    fireEvent.pointerDown(surface, spot);
    fireEvent.click(surface, spot);
    expect(told.select).toHaveBeenLastCalledWith('zagora');
  });

  test('gives the engine the land, and none of its cities', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((kind) =>
      kind === 'webgl2' ? Object.create(null) : null,
    );
    await showMap(cities);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await waitFor(() => expect(given).not.toHaveLength(0));
    await act(async () => undefined);
    expect(given.flat()).toEqual([]);
  });
});
