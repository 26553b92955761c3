import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { City } from '../atlas/model';
import { comeFrom, leave } from '../map/crossing';
import { openingCamera, project, type Point } from '../map/projection';
import type { Layout } from './layout';

/** Where a city lies on a map as large as the piles: where the map was not shown before. */
function onMap(city: City, width: number, height: number): Point {
  const size = { width, height: Math.min(height, width) };
  const { x, y } = project(city, openingCamera(size));
  return { x: x + size.width / 2, y: y + size.height / 2 };
}

const at = ({ x, y }: Point) => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;

/**
 * Has the marks fly to where the layout has them: from the map at first, and back to it at last;
 * between, from wherever they are, in mid-flight too. A mark that is new starts from
 * its city's first. The style sheet knows how long it takes, and for whom not at all.
 * @param svg holds one element for each dot, with its key as `data-key`
 */
export function useFlight(
  svg: RefObject<SVGSVGElement | null>,
  { dots, height }: Layout,
  width: number,
) {
  const before = useRef<ReadonlyMap<string, Point>>(new Map());
  useLayoutEffect(() => {
    const elements = new Map(
      [...(svg.current?.querySelectorAll<SVGGElement>('[data-key]') ?? [])].map((element) => [
        element.dataset['key'] ?? '',
        element,
      ]),
    );
    const starts = dots.filter(({ key }) => !before.current.has(key));
    const corner = svg.current?.getBoundingClientRect();
    const map = before.current.size === 0 ? comeFrom('map') : null;
    const fromMap = (id: string): Point | null => {
      const place = map?.get(id);
      return place && corner ? { x: place.x - corner.x, y: place.y - corner.y } : null;
    };
    for (const { key, city } of starts) {
      const element = elements.get(key);
      if (!element) continue;
      const start =
        before.current.get(`${city.id}.0`) ?? fromMap(city.id) ?? onMap(city, width, height);
      element.style.transition = 'none';
      element.style.transform = at(start);
    }
    // The browser takes the starts in before it is told of the ends.
    if (starts.length > 0) svg.current?.getBoundingClientRect();
    for (const dot of dots) {
      const element = elements.get(dot.key);
      if (!element) continue;
      element.style.transition = '';
      element.style.transform = at(dot);
    }
    before.current = new Map(dots.map(({ key, x, y }) => [key, { x, y }]));
  }, [svg, dots, width, height]);
  useLayoutEffect(() => {
    const drawing = svg.current;
    return () => {
      const places = new Map<string, Point>();
      for (const mark of drawing?.querySelectorAll<SVGGElement>('[data-key]') ?? []) {
        const [city = '', which] = mark.dataset['key']?.split('.') ?? [];
        if (which !== '0') continue;
        const { x, y, width: wide, height: high } = mark.getBoundingClientRect();
        places.set(city, { x: x + wide / 2, y: y + high / 2 });
      }
      leave('piles', places);
    };
  }, [svg]);
}
