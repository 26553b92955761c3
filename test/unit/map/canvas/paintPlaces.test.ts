import { describe, expect, it } from 'vitest';
import type { City } from '../../../../src/atlas/model';
import { paintPlaces, paintTies } from '../../../../src/map/canvas/paintPlaces';
import { unproject, type Place, type Point } from '../../../../src/map/projection';

const sight = { width: 400, height: 300, camera: { zoom: 4, lat: 50, lng: 10 } };
/** A place at a point, in px from the map's upper left corner. */
const at = (x: number, y: number) =>
  unproject({ x: x - sight.width / 2, y: y - sight.height / 2 }, sight.camera);
const image = (side: number) => ({ width: side, height: side }) as OffscreenCanvas;

/** Cities of which only the places matter, named by their order. */
const citiesAt = (places: readonly Place[]) =>
  places.map((place, nth) => ({ ...place, id: String(nth) })) as unknown as City[];

function paint(
  places: readonly Place[],
  images: readonly (OffscreenCanvas | null)[],
  ratio = 1,
  offset: (id: string) => Point = () => ({ x: 0, y: 0 }),
) {
  const painted: [image: unknown, x: number, y: number][] = [];
  const context = {
    canvas: { width: sight.width * ratio, height: sight.height * ratio },
    drawImage: (...given: [unknown, number, number]) => painted.push(given),
  } as unknown as CanvasRenderingContext2D;
  paintPlaces(context, citiesAt(places), images, offset, sight, ratio);
  return painted;
}

describe('images at places', () => {
  const [mark, dot] = [image(22), image(5)];

  it('lie around where the map has the places, in order, on the canvas’ whole pixels', () => {
    expect(paint([at(100, 50), at(101.3, 50)], [mark, dot])).toEqual([
      [mark, 89, 39],
      [dot, 99, 48],
    ]);
    expect(paint([at(100, 50)], [mark], 2)).toEqual([[mark, 189, 89]]);
  });

  it('are left out where they lie beside the map, but not where they reach in', () => {
    const places = [at(-40, 50), at(-5, 50), at(405, 50), at(100, 340), at(100, -5)];
    const painted = paint(places, [mark, mark, mark, mark, mark]);
    expect(painted.map(([, x, y]) => [x, y])).toEqual([
      [-16, 39],
      [394, 39],
      [89, -16],
    ]);
  });

  it('are moved as far as they are told', () => {
    const offset = (id: string) => (id === '1' ? { x: 5, y: -3 } : { x: 0, y: 0 });
    expect(paint([at(100, 50), at(100, 50)], [mark, mark], 2, offset)).toEqual([
      [mark, 189, 89],
      [mark, 199, 83],
    ]);
  });

  it('are missing where none could be made', () => {
    expect(paint([at(9, 9), at(20, 20)], [null, dot])).toHaveLength(1);
  });
});

it('a line leads from a mark that was moved far to its place, where a dot ends it', () => {
  const drawn: unknown[] = [];
  const note =
    (name: string) =>
    (...numbers: number[]) =>
      drawn.push([name, ...numbers.map(Math.round)]);
  const context = {
    setTransform: () => undefined,
    beginPath: () => undefined,
    moveTo: note('from'),
    lineTo: note('to'),
    arc: note('dot'),
    stroke: () => undefined,
    fill: () => undefined,
  } as unknown as CanvasRenderingContext2D;
  const offset = (id: string) => (id === '0' ? { x: 12, y: 9 } : { x: 1, y: 2 });
  const look = { theme: 'light', ratio: 1 } as const;
  paintTies(context, citiesAt([at(100, 50), at(200, 50)]), offset, sight, look);
  expect(drawn).toEqual([
    ['from', 100, 50],
    ['to', 112, 59],
    ['dot', 100, 50, 1, 0, 6],
  ]);
});
