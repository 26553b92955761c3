import type { Position } from 'geojson';
import type { SeaId } from '../../src/map/ground/ground';

interface Sea {
  /** From this zoom on its name is looked for. */
  minzoom: number;
  /** Degrees, the best place first: another is taken where marks stand on it. */
  at: readonly Position[];
}

/**
 * Where seas are named. No package of the registry has Natural Earth's marine
 * areas, and a name wants the middle of open water, so the places are chosen by eye.
 */
export const seas: Readonly<Record<SeaId, Sea>> = {
  atlantic: {
    minzoom: 2,
    at: [
      [-19, 45.5],
      [-17, 42],
      [-16, 49],
      [-14, 36.5],
    ],
  },
  mediterranean: {
    minzoom: 2,
    at: [
      [19.2, 34.6],
      [18, 35],
      [29, 33.6],
      [5, 38.6],
    ],
  },
  norwegian: {
    minzoom: 2,
    at: [
      [2, 65.6],
      [3, 67],
      [0, 64.5],
      [6, 66],
    ],
  },
  north: {
    minzoom: 2,
    at: [
      [3.2, 56.6],
      [2.6, 57.6],
      [3.6, 55.4],
      [2, 57.6],
      [1.6, 56.2],
      [2, 58.8],
      [4, 54.6],
    ],
  },
  black: {
    minzoom: 2,
    at: [
      [34, 43.2],
      [35.5, 43],
      [32, 43.4],
      [37, 43.4],
    ],
  },
  baltic: {
    minzoom: 3,
    at: [
      [19.4, 57],
      [19.8, 56.4],
      [20, 58.6],
      [17.6, 55.7],
    ],
  },
  bothnia: {
    minzoom: 4,
    at: [
      [19.9, 62],
      [19.6, 61.3],
      [21.2, 63],
    ],
  },
  biscay: {
    minzoom: 3.5,
    at: [
      [-5, 45.2],
      [-5.6, 46],
      [-4.4, 44.6],
    ],
  },
  channel: {
    minzoom: 5,
    at: [
      [-2.6, 49.95],
      [-1, 50.2],
      [-4, 49.5],
    ],
  },
  irish: {
    minzoom: 5,
    at: [
      [-5, 53.6],
      [-4.9, 53.9],
      [-5.4, 53],
    ],
  },
  celtic: {
    minzoom: 4.5,
    at: [
      [-8, 50],
      [-7.4, 49.4],
      [-9, 49],
    ],
  },
  adriatic: {
    minzoom: 4.5,
    at: [
      [15.6, 42.9],
      [17.4, 42],
      [14.4, 43.6],
    ],
  },
  tyrrhenian: {
    minzoom: 3.5,
    at: [
      [12, 39.7],
      [12.2, 40.1],
      [11.8, 39.2],
    ],
  },
  ionian: {
    minzoom: 4,
    at: [
      [18.6, 37.6],
      [18.8, 38.4],
      [18.6, 36.8],
    ],
  },
  aegean: {
    minzoom: 4.5,
    at: [
      [25, 38.8],
      [25.2, 39.4],
      [24.8, 36],
    ],
  },
  barents: {
    minzoom: 3,
    at: [
      [37, 72],
      [33, 71.6],
    ],
  },
  azov: { minzoom: 6, at: [[36.5, 46.1]] },
};
