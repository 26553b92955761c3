import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { MapController } from './MapController';
import { viewportOf, type MapState } from './mapState';
import type { Viewport } from './projection';

export const MapContext = createContext<MapController | null>(null);

/** The controller of the map around. @throws Error outside a `CityMap` */
export function useMap(): MapController {
  const map = use(MapContext);
  if (!map) throw new Error('no map around');
  return map;
}

/** A part of the map's state, followed as it changes. */
export function useMapState<T>(select: (state: MapState) => T): T {
  return useStore(useMap().state, select);
}

/** What the map shows, followed as it moves. */
export function useViewport(): Viewport {
  const camera = useMapState((state) => state.camera);
  const width = useMapState((state) => state.width);
  const height = useMapState((state) => state.height);
  return useMemo(() => viewportOf({ camera, width, height }), [camera, width, height]);
}
