// @vitest-environment jsdom
import { describe, it } from 'vitest';
import { loadMessages } from '../../../src/i18n/catalogue';
import { languages } from '../../../src/i18n/languages';
import { createTranslator } from '../../../src/i18n/translator';
import { drawPicture } from '../../../src/share/picture/draw';
import { pictureShapes } from '../../../src/share/picture/shapes';
import { resultOf } from '../../../src/share/result';
import { parseView } from '../../../src/view/codec';
import { expectDrawing, failOnWarnings } from '../../drawing';
import { atlas } from '../pages/fixture';

failOnWarnings();

const outline =
  '<path id="land" class="land" d="M-600-300l900 0 0 600-900 0z"/><path id="borders" class="borders" d="M0 0l90 9"/>';

const views = [
  ['opening', '', 'article'],
  ['practice', '?practice=citizens-assembly', 'article'],
  ['city-dark', '?city=ghent&theme=dark', 'article'],
  ['region', '?color=region', 'square'],
  ['size', '?color=size&country=BE', 'square'],
  ['recognition', '?color=recognition&status=active,planned#6/51/4', 'story'],
] as const;

describe.each(languages)('pictures in %s', (language) => {
  it.each(views)('of the view %s', async (name, address, shape) => {
    const rooms = ['app', 'site', 'map', 'share', 'tones', 'words', 'places'] as const;
    const i18n = createTranslator(language, await loadMessages(language, rooms));
    const [search = '', hash = ''] = address.split('#', 2);
    const view = parseView(search, hash);
    const result = resultOf(view, atlas, i18n);
    const theme = view.theme === 'dark' ? 'dark' : 'light';
    const size = pictureShapes[shape];
    const svg = drawPicture({ view, atlas, result, i18n, outline, size, theme });
    await expectDrawing(svg, `pictures/${name}-${language}.svg`);
  });
});
