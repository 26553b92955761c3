// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/app/client';
import { capabilities, statuses } from '../../../src/atlas/schema';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import { CapabilityMark } from '../../../src/map/CapabilityMark';
import { Legend } from '../../../src/map/Legend';
import { LookMark, Mark, MarkOfMap } from '../../../src/map/Mark';
import type { Profile } from '../../../src/map/markShapes';
import { picture } from '../../../src/map/projection';
import { coloringBy } from '../../../src/map/colorBy/coloring';
import { ColoringContext, LooksContext } from '../../../src/map/colorBy/ColorByProvider';
import { looksOf } from '../../../src/map/askedLooks';
import { openingMarkup } from '../../../src/app/openingMarkup';
import { indexOf } from '../../../src/atlas/facets';
import { defaultView, type View } from '../../../src/view/view';
import { SvgMarks } from '../../../src/map/svg/SvgMarks';
import { expectDrawing, failOnWarnings } from '../../drawing';
import { atlas, cityOf } from '../../unit/pages/fixture';

failOnWarnings();

const i18n = createTranslator(
  'en',
  await loadMessages('en', ['app', 'site', 'map', 'tones', 'words']),
);

/** What is drawn, as the prerendered page has it. */
const draw = (drawn: ReactNode) =>
  renderToStaticMarkup(
    <QueryClientProvider client={createClient()}>
      <I18nProvider i18n={i18n}>{drawn}</I18nProvider>
    </QueryClientProvider>,
  );

const profile = (
  leadership: number,
  organisational: number,
  analytical: number,
  partnership: number,
): Profile => ({ leadership, organisational, analytical, partnership });

const opening = { width: picture.width, height: picture.height, camera: picture.camera };
const all = new Set(atlas.cities.map(({ id }) => id));

/** All marks of a map. */
const map = (shown: ReadonlySet<string>, moved = false) => (
  <SvgMarks
    cities={atlas.cities}
    shown={shown}
    viewport={moved ? { ...opening, camera: { zoom: 6, lat: 51, lng: 4 } } : opening}
    moved={moved}
    arranged={opening}
  />
);

describe('a mark', () => {
  it.each([
    ['none', profile(0, 0, 0, 0)],
    ['all', profile(1, 2, 9, 30)],
    ['some', profile(0, 1, 0, 3)],
  ])('of a city with %s of the capabilities on record', async (name, records) => {
    await expectDrawing(draw(<Mark profile={records} />), `marks/${name}.svg`);
  });

  it.each(statuses)('of one practice that is %s', async (status) => {
    const mark = <LookMark look={{ status, color: 'partnership' }} />;
    await expectDrawing(draw(mark), `marks/status-${status}.svg`);
  });

  it.each([2, 3, 4])('of %i practices, the first of them on record', async (count) => {
    const sectors = capabilities.slice(0, count).map((color, at) => ({ color, filled: at === 0 }));
    await expectDrawing(draw(<LookMark look={{ sectors }} />), `marks/practices-${count}.svg`);
  });

  it.each(capabilities)('of the capability %s', async (capability) => {
    await expectDrawing(
      draw(<CapabilityMark capability={capability} />),
      `marks/capability-${capability}.svg`,
    );
  });

  it('has each part where it belongs, turned by nothing: on paper a turn is not safe', () => {
    const drawn = draw(<Mark profile={profile(1, 1, 1, 1)} />);
    expect(new Set(drawn.match(/ d="[^"]+"/gu))).toHaveProperty('size', 5);
    expect(drawn).not.toMatch(/transform|rotate/u);
  });

  it.each([null, 'region', 'size', 'recognition'] as const)(
    'in a list beside the map, coloured by %s',
    async (by) => {
      const list = (
        <ColoringContext value={by && coloringBy(by)}>
          <MarkOfMap city={cityOf('ghent')} />
        </ColoringContext>
      );
      await expectDrawing(draw(list), `marks/in-list-${by ?? 'capability'}.svg`);
    },
  );
});

/** How marks look that answer a question. */
const asking = (asks: Partial<View>) =>
  looksOf(indexOf(atlas).run({ ...defaultView, ...asks }), atlas);

describe('the marks of a map', () => {
  it('before any script has run, on maps of three widths, and of one', async () => {
    const svg = (isSmall: boolean) => `<svg>${openingMarkup(atlas, i18n, isSmall)}</svg>`;
    await expectDrawing(svg(false), 'marks/prerendered.svg');
    await expectDrawing(svg(true), 'marks/prerendered-small.svg');
  });

  it('that answer a question', async () => {
    const looks = asking({ practice: ['citizens-assembly'] });
    const asked = <LooksContext value={looks}>{map(new Set(['ghent']))}</LooksContext>;
    await expectDrawing(draw(asked), 'marks/map-asked.svg');
  });

  it('in the opening view', async () => {
    await expectDrawing(draw(map(all)), 'marks/map.svg');
  });

  it('some of them outside the filter', async () => {
    await expectDrawing(draw(map(new Set(['ghent']))), 'marks/map-filtered.svg');
  });

  it('where the reader has moved it', async () => {
    await expectDrawing(draw(map(all, true)), 'marks/map-moved.svg');
  });

  it.each(['region', 'size', 'recognition'] as const)('coloured by %s', async (by) => {
    const colored = (
      <ColoringContext value={coloringBy(by)}>{map(new Set(['ghent', 'milan']))}</ColoringContext>
    );
    await expectDrawing(draw(colored), `marks/map-${by}.svg`);
  });
});

describe('the legend', () => {
  it.each([null, 'region'] as const)('of marks coloured by %s', async (by) => {
    const legend = (
      <ColoringContext value={by && coloringBy(by)}>
        <Legend />
      </ColoringContext>
    );
    await expectDrawing(draw(legend), `marks/legend-${by ?? 'capability'}.html`);
  });

  it.each([
    ['practice', { practice: ['citizens-assembly'] }],
    ['practices', { practice: ['innovation-strategy', 'citizens-assembly'] }],
    ['challenge', { challenge: ['climate'] }],
  ])('of marks that answer a question about a %s', async (name, asks) => {
    const legend = (
      <LooksContext value={asking(asks)}>
        <Legend />
      </LooksContext>
    );
    await expectDrawing(draw(legend), `marks/legend-${name}.html`);
  });
});
