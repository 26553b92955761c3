import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { createClient } from '../../../src/app/client';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import type { Core } from '../../../src/atlas/schema';
import { ExplorePanel } from '../../../src/pages/explore/ExplorePanel';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import type { Language } from '../../../src/i18n/languages';
import { createTranslator } from '../../../src/i18n/translator';
import { parseView } from '../../../src/view/codec';
import { ResultProvider } from '../../../src/view/ResultContext';
import { viewStore } from '../../../src/view/store';

const core: Core = {
  version: '2026-11-24-test',
  regions: [
    ['northern', 'Northern'],
    ['southern', 'Southern'],
    ['western', 'Western'],
  ],
  countries: [
    ['BE', 'Belgium', 2, 1],
    ['DK', 'Denmark', 0, 1],
    ['IT', 'Italy', 1, 1],
  ],
  practices: [
    ['innovation-team', 1, 'Innovation team or lab', 'A staffed unit.'],
    ['living-lab', 2, 'Living lab or testbed', 'Real streets.'],
    ['citizens-assembly', 3, 'Citizens’ assembly or panel', 'Randomly selected residents.'],
  ],
  challenges: [
    ['climate', 'Climate'],
    ['ageing', 'Ageing'],
  ],
  cities: [
    ['aarhus', 'Aarhus', '', 1, 56.2, 10.2, 367_095, 2025, [0], 1],
    ['copenhagen', 'Copenhagen', 'København', 1, 55.7, 12.6, 660_842, 2024, [], 0],
    ['ghent', 'Ghent', 'Gent', 0, 51.1, 3.7, 272_000, 2025, [3], 2],
    ['milan', 'Milan', 'Milano', 2, 45.5, 9.2, 1_366_155, 2025, [0, 3], 0],
    ['zug', 'Ærøskøbing', '', 1, 54.9, 10.4, 6000, 2025, [], 0],
  ],
  records: [
    [0, 0, 2, [0], 2019, null],
    [0, 1, 1, [0], 2020, null],
    [1, 1, 2, [0], 2021, null],
    [2, 0, 2, [1], 2018, null],
    [2, 2, 3, [0], 2022, 2023],
    [3, 2, 2, [0], 2022, null],
  ],
};

export const atlas = parseAtlas(core);
export const recordNames = [
  'Milan food pact',
  'Street lab',
  'Lighting park',
  'Policy unit',
  'Citizens’ budget',
  'Climate assembly',
];

/** Their texts, as `records.json` has them. */
export const recordTexts = {
  version: atlas.version,
  id: ['a-team', 'a-lab', 'c-lab', 'g-team', 'g-panel', 'm-panel'],
  name: recordNames,
  summary: recordNames.map((name) => `What ${name} is about.`),
  source: [0, 0, 1, 1, 0, 1],
  sources: [
    ['City of Aarhus', 'https://aarhus.example/'],
    ['Eurocities', null],
  ],
};

/** The same as `records/<practice>.json` has them. */
export function textsAt(url: string): typeof recordTexts {
  const practice = /\/records\/([^/]+)\.json$/.exec(url)?.[1];
  if (practice === undefined) return recordTexts;
  const at = atlas.records.filter((one) => one.practice.id === practice).map(({ index }) => index);
  const { id, name, summary, source, ...rest } = recordTexts;
  const pick = <T,>(column: readonly T[]) => column.filter((_, index) => at.includes(index));
  return Object.assign(
    { ...rest, id: pick(id), name: pick(name), summary: pick(summary), source: pick(source) },
    { at },
  );
}

/** The column as the home page composes it, with the city and the practice under the pointer. */
function Column() {
  const [pointed, setPointed] = useState<string | null>(null);
  const [previewed, setPreviewed] = useState<string | null>(null);
  return (
    <>
      <ExplorePanel listed pointed={pointed} onPoint={setPointed} onPreview={setPreviewed}>
        <a href="#brief">What else can be done</a>
      </ExplorePanel>
      <p data-testid="pointed">{pointed}</p>
      <p data-testid="previewed">{previewed}</p>
    </>
  );
}

/** Answers as told, but never with the texts of records: the list of cities stays until these are here. */
export const withoutCards =
  (answer: (url: string) => Promise<Response>) =>
  (url: string): Promise<Response> =>
    url.includes('/records') ? new Promise(() => undefined) : answer(url);

/** The rows of the list of cities, from above. */
export const cityRows = () =>
  screen
    .queryAllByRole('link')
    .filter((link) => /\/city\/[a-z-]+\/$/.test(link.getAttribute('href') ?? ''));

/** Opens the column with the view of an address. */
export async function explore(
  address = '',
  language: Language = 'en',
  of: Atlas = atlas,
): Promise<UserEvent> {
  const messages = await loadMessages(language, ['app', 'site', 'words', 'explore', 'map']);
  act(() => viewStore.setState(parseView(address), true));
  await act(async () => {
    render(
      <QueryClientProvider client={createClient()}>
        <I18nProvider i18n={createTranslator(language, messages)}>
          <Suspense fallback={null}>
            <AtlasProvider atlas={of}>
              <ResultProvider>
                <Column />
              </ResultProvider>
            </AtlasProvider>
          </Suspense>
        </I18nProvider>
      </QueryClientProvider>,
    );
  });
  return userEvent.setup();
}

/** The sentence that says what is shown, a plain paragraph. @throws Error where there is none */
export function sentenceShown(): HTMLElement {
  const sentence = document.querySelector<HTMLElement>('p[data-said=""]');
  if (!sentence) throw new Error('no sentence');
  return sentence;
}
