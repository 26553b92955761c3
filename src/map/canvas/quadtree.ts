import { quadtree } from 'd3-quadtree';
import type { City } from '../../atlas/model';
import type { CityIndex } from '../hit';
import { mercatorOf, type Point } from '../projection';

interface Spot extends Point {
  city: City;
}

/** Many cities by place: which is under a pointer is known without asking each, whatever is filtered. */
export function quadtreeOf(cities: readonly City[]): CityIndex {
  const points = mercatorOf(cities);
  const spots = cities.flatMap((city, at): Spot[] => {
    const point = points[at];
    return point ? [{ city, ...point }] : [];
  });
  const tree = quadtree(
    spots,
    ({ x }) => x,
    ({ y }) => y,
  );
  return ({ x, y }, radius, shown) => {
    let found: City | null = null;
    let reach = radius;
    tree.visit((node, left, top, right, bottom) => {
      if (x < left - reach || x > right + reach || y < top - reach || y > bottom + reach) {
        return true;
      }
      if (node.length) return false;
      // Cities in one place hang on one another.
      for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) {
        const { city, x: cityX, y: cityY } = leaf.data;
        const distance = Math.hypot(cityX - x, cityY - y);
        if (distance > reach || !shown.has(city.id)) continue;
        found = city;
        reach = distance;
      }
      return true;
    });
    return found;
  };
}
