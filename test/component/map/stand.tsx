import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import type { City } from '../../../src/atlas/model';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import { CityMap } from '../../../src/map/CityMap';
import { groundQuery } from '../../../src/map/ground/groundQuery';
import { OutlineContext } from '../../../src/map/outline';
import { viewStore } from '../../../src/view/store';
import { defaultView } from '../../../src/view/view';

export const i18n = createTranslator(
  'en',
  await loadMessages('en', ['app', 'site', 'map', 'words', 'ground']),
);

// Fetched on demand, and here already: no test is about how long that takes.
await Promise.all([
  import('../../../src/map/ground/Names'),
  import('../../../src/map/svg/SvgRenderer'),
]);

/** Words, and what is fetched for a map: here the names of countries and seas, none. */
export function Around({ children }: { children: ReactNode }) {
  const [client] = useState(() => {
    const made = createClient();
    made.setQueryData(groundQuery.queryKey, []);
    return made;
  });
  return (
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>{children}</I18nProvider>
    </QueryClientProvider>
  );
}

export const mapSize = { width: 1000, height: 700 };

/** What jsdom lacks: a layout, media queries, an observer of sizes. */
export function standInForLayout({ still = false, dark = false } = {}): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion') ? still : dark,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const whole = new DOMRect(0, 0, mapSize.width, mapSize.height);
  // What lies over the map takes no room of it.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function rect(
    this: HTMLElement,
  ) {
    return 'overMap' in this.dataset ? new DOMRect() : whole;
  });
}

/** Waits for what takes gestures on the map, which a page fetches when it is idle. */
export async function gestures(): Promise<void> {
  await act(async () => void (await import('../../../src/map/svg/SvgRenderer')));
}

/** WebGL2 of a browser: there or not. Nothing can be painted: marks over the engine are none. */
export function standInForWebGL(there: boolean): void {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((kind) =>
    there && kind === 'webgl2' ? Object.create(null) : null,
  );
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => null;
    },
  );
}

export interface Told {
  select: ReturnType<typeof vi.fn<(id: string | null) => void>>;
  point: ReturnType<typeof vi.fn<(id: string | null) => void>>;
}

interface StandProps {
  cities: readonly City[];
  shown: readonly string[];
  told: Told;
}

function Stand({ cities, shown, told }: StandProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [set] = useState(() => new Set(shown));
  return (
    <CityMap
      cities={cities}
      shown={set}
      selected={selected}
      pointed={pointed}
      onSelect={(id) => {
        told.select(id);
        setSelected(id);
      }}
      onPoint={(id) => {
        told.point(id);
        setPointed(id);
      }}
      label="All cities"
    />
  );
}

/** A page with a map; hover and selection are kept as the page keeps them. */
export async function showMap(cities: readonly City[], shown = cities.map(({ id }) => id)) {
  viewStore.setState(defaultView, true);
  const told: Told = {
    select: vi.fn<(id: string | null) => void>(),
    point: vi.fn<(id: string | null) => void>(),
  };
  const { container, unmount } = await act(async () =>
    render(
      <Around>
        <OutlineContext value='<path id="land" class="land" d="M0 0h9v9z"/>'>
          <Stand cities={cities} shown={shown} told={told} />
        </OutlineContext>
      </Around>,
    ),
  );
  return { told, container, unmount };
}
