import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

const light = {
  ink: '#1b1d21',
  halo: '#f7f4ec',
  faint: '#c4c0b6',
  lineStrong: '#85817a',
  water: '#dfe9ee',
  land: '#f7f4ec',
  border: '#b9b4a8',
  leadership: '#b8450a',
  organisational: '#0a63a8',
  analytical: '#00755a',
  partnership: '#96418a',
};
export type Palette = typeof light;
export const palettes = {
  light,
  dark: {
    ...light,
    ink: '#eceae5',
    halo: '#22282d',
    water: '#10161a',
    land: '#22282d',
    border: '#4a535a',
    faint: '#4a5157',
  },
};
export function mapStyle(theme: 'light' | 'dark'): StyleSpecification {
  const p = palettes[theme];
  return {
    version: 8,
    sources: { europe: { type: 'vector', url: `pmtiles://${location.origin}/map/europe.pmtiles` } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': p.water } },
      {
        id: 'land',
        type: 'fill',
        source: 'europe',
        'source-layer': 'land',
        paint: { 'fill-color': p.land },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'europe',
        'source-layer': 'borders',
        paint: { 'line-color': p.border },
      },
    ],
  };
}
