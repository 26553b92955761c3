// @vitest-environment jsdom
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { act, screen } from '@testing-library/react';
import { beforeEach, describe, it } from 'vitest';
import { createIndex } from '../../../src/atlas/facets';
import ChartsView from '../../../src/pages/explore/charts/ChartsView';
import type { Language } from '../../../src/i18n/languages';
import { parseView } from '../../../src/view/codec';
import { useView, viewStore } from '../../../src/view/store';
import { expectDrawing, failOnWarnings } from '../../drawing';
import { atlas } from '../../unit/charts/fixture';
import { show } from '../pages/reader';

failOnWarnings();

const index = createIndex(atlas);

function Charts() {
  const view = useView((now) => now);
  return (
    <AtlasProvider atlas={atlas}>
      <ChartsView atlas={atlas} result={index.run(view)} />
    </AtlasProvider>
  );
}

/** The four blocks of charts, each by the name of its file. */
const blocks = ['practices', 'years', 'challenges', 'together'] as const;

async function figures(language: Language, address: string): Promise<readonly string[]> {
  await show(<Charts />, language);
  act(() => viewStore.setState(parseView(`?show=charts${address}`), true));
  return screen.getAllByRole('figure').map((figure) => figure.outerHTML);
}

beforeEach(() => window.history.replaceState(null, '', '/'));

describe.each([
  ['en', 'all', ''],
  ['fr', 'all', ''],
  ['en', 'filtered', '&practice=citizens-assembly&challenge=ageing'],
] as const)('charts in %s of %s', (language, name, address) => {
  it.each([...blocks.entries()])('block %i: %s', async (at, block) => {
    const drawn = await figures(language, address);
    const figure = drawn[at] ?? '';
    await expectDrawing(figure, `charts/${block}-${name}-${language}.html`);
  });
});
