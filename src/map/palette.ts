import type { CityColor } from './colorBy/colors';
import type { Theme } from './useTheme';

/**
 * The colours of the map as values: neither MapLibre nor a canvas reads the
 * custom properties of src/ui/tokens.css. Same names, same values; a test
 * compares them.
 */
export interface Palette extends Readonly<Record<CityColor, string>> {
  paper: string;
  ink: string;
  ink2: string;
  lineStrong: string;
  accent: string;
  focus: string;
  water: string;
  /** Between water and land. No token: only the engine draws rivers. */
  river: string;
  /** Built-up land. No token either: only the engine draws it. */
  town: string;
  /** Shallow water along the coast. */
  shelf: string;
  land: string;
  landEdge: string;
  border: string;
  label: string;
  /** Names of countries, on land. */
  country: string;
  /** Names of seas, on water. */
  sea: string;
  halo: string;
  faint: string;
  /** What of a mark is not on record. */
  pale: string;
  leadership: string;
  organisational: string;
  analytical: string;
  partnership: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf7',
    ink: '#1b1d21',
    ink2: '#4b5058',
    lineStrong: '#85817a',
    accent: '#0b4f6c',
    focus: '#0b4f6c',
    water: '#dfe9ee',
    river: '#bdd4e0',
    town: '#eae0cc',
    shelf: '#eef4f7',
    land: '#f7f4ec',
    landEdge: '#c9c4b7',
    border: '#b9b4a8',
    label: '#5a5b5e',
    country: '#665f53',
    sea: '#43657a',
    halo: '#f7f4ec',
    faint: '#c4c0b6',
    pale: '#dcd5c6',
    leadership: '#b83a08',
    organisational: '#164a8c',
    analytical: '#2a9653',
    partnership: '#ad52bf',
    region0: '#ad2042',
    region1: '#14287a',
    region2: '#1f8aa8',
    region3: '#5a2410',
    region4: '#b07a0c',
    region5: '#6943bc',
    size0: '#398ca3',
    size1: '#246e8c',
    size2: '#185174',
    size3: '#11365a',
    size4: '#0a1f3b',
    recognition0: '#85817a',
    recognition1: '#b07a0c',
    recognition2: '#8a4d0a',
    recognition3: '#552a0a',
  },
  dark: {
    paper: '#14171a',
    ink: '#eceae5',
    ink2: '#b4b7ba',
    lineStrong: '#80868c',
    accent: '#7cc4e4',
    focus: '#8fd0ee',
    water: '#0e1519',
    river: '#151d22',
    town: '#343d44',
    shelf: '#182127',
    land: '#262d33',
    landEdge: '#3b444b',
    border: '#4a535a',
    label: '#c3c8cc',
    country: '#a5a9a7',
    sea: '#7d99aa',
    halo: '#262d33',
    faint: '#4a5157',
    pale: '#454c53',
    leadership: '#e0703a',
    organisational: '#3f8ff0',
    analytical: '#58dc8c',
    partnership: '#e6a6f4',
    region0: '#fb8f68',
    region1: '#2f86c4',
    region2: '#4ddccf',
    region3: '#9a7426',
    region4: '#f2dc6a',
    region5: '#a9a2ff',
    size0: '#4c88a4',
    size1: '#66a8c2',
    size2: '#8ac6d8',
    size3: '#b4e0e8',
    size4: '#e4f7f7',
    recognition0: '#80868c',
    recognition1: '#b98426',
    recognition2: '#e3b354',
    recognition3: '#fbe6ac',
  },
};
