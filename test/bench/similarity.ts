import { createSimilarity } from '../../src/atlas/similarity/measure';
import { standardWeights } from '../../src/atlas/traits';
import { median, quantile } from './median';
import { syntheticAtlas } from './synthetic';

/** How many cities are asked about. */
const questions = 40;

/** ms to prepare an invented atlas of this size once, and to find the ten cities most like one. */
export function timeSimilarity(cities: number): { once: number; middle: number; worst: number } {
  const atlas = syntheticAtlas(cities, 1);
  const begin = performance.now();
  const { nearest } = createSimilarity(atlas);
  const once = performance.now() - begin;
  const step = Math.max(1, Math.floor(cities / questions));
  const asked = atlas.cities.filter(({ index }) => index % step === 0).slice(0, questions);
  const times = asked.map((city) => {
    const start = performance.now();
    nearest(city, standardWeights, 10);
    return performance.now() - start;
  });
  return { once, middle: median(times), worst: quantile(times, 0.95) };
}
