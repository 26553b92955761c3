import { describe, expect, it } from 'vitest';
import { paintPlaces } from '../../../../src/map/canvas/paintPlaces';
import { unproject } from '../../../../src/map/projection';

const sight = { width: 400, height: 300, camera: { zoom: 4, lat: 50, lng: 10 } };
/** A place at a point, in px from the map's upper left corner. */
const at = (x: number, y: number) =>
  unproject({ x: x - sight.width / 2, y: y - sight.height / 2 }, sight.camera);
const image = (side: number) => ({ width: side, height: side }) as OffscreenCanvas;

function paint(
  places: Parameters<typeof paintPlaces>[1],
  images: readonly (OffscreenCanvas | null)[],
  ratio = 1,
) {
  const painted: [image: unknown, x: number, y: number][] = [];
  const context = {
    canvas: { width: sight.width * ratio, height: sight.height * ratio },
    clearRect: () => void (painted.length = 0),
    drawImage: (...given: [unknown, number, number]) => painted.push(given),
  } as unknown as CanvasRenderingContext2D;
  paintPlaces(context, places, images, sight, ratio);
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

  it('are missing where none could be made', () => {
    expect(paint([at(9, 9), at(20, 20)], [null, dot])).toHaveLength(1);
  });
});
