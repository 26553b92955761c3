import { beforeAll, describe, expect, it } from 'vitest';
import { rasterise } from '../../../server/render/raster';
import { readTranslator } from '../../../server/render/words';
import { drawPicture } from '../../../src/share/picture/draw';
import { pictureShapes } from '../../../src/share/picture/shapes';
import { resultOf } from '../../../src/share/result';
import { parseView } from '../../../src/view/codec';
import { differenceOf, marksShown, shareShown, withoutLayer, withoutMark } from '../../pictures';
import { atlas } from '../pages/fixture';

const outline = '<path id="land" class="land" d="M-600-300l900 0 0 600-900 0z"/>';
let svg = '';

beforeAll(async () => {
  const i18n = await readTranslator('en', ['app', 'site', 'map', 'share', 'words']);
  const view = parseView('?country=BE');
  const result = resultOf(view, atlas, i18n);
  const size = pictureShapes.square;
  svg = drawPicture({ view, atlas, result, i18n, outline, size, theme: 'light' });
});

const png = (drawing: string) => rasterise(drawing, pictureShapes.square.width);

describe('what tells whether pixels show a picture', () => {
  it('finds all that is there', async () => {
    const whole = await png(svg);
    expect(await marksShown(whole, svg, 'cities')).toEqual({
      shown: ['city-ghent', 'city-bruges'],
      missing: [],
      covered: [],
    });
    expect(await shareShown(whole, svg, 'title')).toBe(1);
    expect(await differenceOf(whole, svg)).toBe(0);
  });

  it('notices one mark that is not', async () => {
    const { shown, missing } = await marksShown(
      await png(withoutMark(svg, 'city-ghent')),
      svg,
      'cities',
    );
    expect({ shown, missing }).toEqual({ shown: ['city-bruges'], missing: ['city-ghent'] });
  });

  it.each(['title', 'name', 'legend', 'source', 'city-names'])(
    'notices that there is no %s',
    async (layer) => {
      expect(withoutLayer(svg, layer)).not.toBe(svg);
      const without = await png(withoutLayer(svg, layer));
      expect(await shareShown(without, svg, layer)).toBeLessThan(0.1);
      expect(await shareShown(without, svg, layer, 3)).toBeLessThan(0.25);
    },
  );

  it('notices another sentence', async () => {
    const other = svg.replaceAll(/(?<=<g id="title".*)\b2 of 3\b/g, '9 of 9');
    expect(other).not.toBe(svg);
    expect(await shareShown(await png(other), svg, 'title')).toBeLessThan(0.99);
  });
});
