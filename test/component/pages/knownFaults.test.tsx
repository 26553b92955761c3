// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { parse } from 'csv-parse/sync';
import { ascending } from 'd3-array';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../data/compile/readability';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { Chips } from '../../../src/filters/Chips';
import { languages } from '../../../src/i18n/languages';
import { faultIds, knownFaults, type FaultId } from '../../../src/pages/accessibility/knownFaults';
import { prepared } from '../../../src/pages/accessibility/when';
import { KeepButton } from '../../../src/saved/KeepButton';
import { atlas } from '../../unit/pages/fixture';
import { show } from './reader';

const source = (path: string) => readFileSync(path, 'utf8');
const catalogue = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(source(`src/i18n/messages/${language}/accessibility.json`));
const isDay = (text: string) =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;

describe('the list of what falls short', () => {
  it('has the words of each fault in every language, and no others', () => {
    const ids = faultIds.flatMap((id) => [
      `accessibility.fault.${id}`,
      `accessibility.fault.${id}.instead`,
    ]);
    for (const language of languages) {
      const written = Object.keys(catalogue(language)).filter((id) =>
        id.startsWith('accessibility.fault.'),
      );
      expect(written.sort(), `in ${language}`).toEqual(ids.toSorted());
    }
  });

  it('says of each since when, at what criteria, the heaviest first', () => {
    const faults = faultIds.map((id) => knownFaults[id]);
    expect(faults.filter(({ since }) => !isDay(since) || since > prepared)).toEqual([]);
    const criteria: readonly string[] = faults.flatMap((fault) => [...fault.criteria]);
    expect(criteria.filter((text) => !/^[1-4]\.[1-5]\.\d{1,2}$/.test(text))).toEqual([]);
    const weights = faults.map(({ severity }) => severity);
    expect(weights).toEqual(weights.toSorted());
  });
});

/**
 * That a fault still stands: a part of the page as a reader meets it, or, where only a
 * browser or a screen reader would show it, its cause in the code. Where one fails, the
 * fault is gone, or its cause has moved: look, and take it off the list if it is mended.
 */
const proofs: Partial<Record<FaultId, () => boolean | Promise<boolean>>> = {
  'covered-focus': () =>
    !/className=\{styles\.map\}[^>]*(?:inert|onFocus)/s.test(
      source('src/pages/explore/HomePage.tsx'),
    ),
  'tour-zoomed': () => !/max-height/.test(source('src/pages/event/tour/Tour.module.css')),
  'cut-names': () => /export const head = \d+;/.test(source('src/charts/piles/layout.ts')),
  'led-map': () =>
    /aria-selected=\{city\.id === selected\}/.test(source('src/map/CityListbox.tsx')),
  'shown-city': () => !/announce|country/i.test(source('src/pages/event/follow/Shown.tsx')),
  'first-sentence': isSentenceLive,
  'sentence-by-arrow': isSentenceLive,
  'silent-charts': isSentenceLive,
  'each-letter': isSentenceLive,
  hover: () => !/Escape/.test(source('src/map/pointer.ts') + source('src/map/Pin.tsx')),
  dragging: () => !/pan|move|recentre/i.test(source('src/map/Controls.tsx')),
  'hidden-keys': () => /-keys`\} hidden/.test(source('src/map/CityListbox.tsx')),
  headings: () => !/<h2/.test(source('src/pages/explore/HomePage.tsx')),
  // All buttons in one group, then the panel.
  'panel-order': () => /<\/fieldset>\s*\{open && \(/.test(source('src/filters/FilterBar.tsx')),
  'forced-colours': () => !/forced-colors/.test(source('src/app/Frame.module.css')),
  'hard-words': () => {
    const rows: Readonly<Record<string, string>>[] = parse(source('data/records.csv'), {
      columns: true,
      bom: true,
    });
    const grades = rows
      .map(({ summary = '' }) => readingOf(summary)?.grade ?? 0)
      .toSorted(ascending);
    return (grades[Math.floor(grades.length / 2)] ?? 0) > 10;
  },
  english: () => !/summary_/.test(source('data/records.csv').split('\n', 1)[0] ?? ''),
  'group-keys': () => !/Home|End/.test(source('src/charts/piles/PileBox.tsx')),
  'twice-said': () => /title=\{link\.name\}/.test(source('src/pages/explore/charts/Grid.tsx')),
  'share-banner': () => /<header/.test(source('src/share/ShareDialog.tsx')),
  'empty-group': async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <Chips />
      </AtlasProvider>,
    );
    return screen.queryByRole('group', { name: 'Chosen filters' }) !== null;
  },
  'save-name': async () => {
    const user = await show(<KeepButton kind="cities" id="ghent" name="Ghent" />);
    await user.click(screen.getByRole('button', { name: 'Save: Ghent', pressed: false }));
    return screen.queryByRole('button', { name: 'Saved: Ghent', pressed: true }) !== null;
  },
  'local-names': () => !/localLang/.test(source('src/profile/CityHead.tsx')),
};

/** What no test here can show: how a page looks at a size, what is in a file that a browser writes. */
const unshown: readonly FaultId[] = ['large-text', 'run-together', 'pdf-mark'];

/** The visible sentence is itself the live region, there from the start. */
function isSentenceLive(): boolean {
  return /<output/.test(source('src/filters/Sentence.tsx'));
}

describe('each listed fault', () => {
  it('is shown here to stand, or named as one that cannot be', () => {
    expect([...Object.keys(proofs), ...unshown].sort()).toEqual(faultIds.toSorted());
  });

  it.each(Object.entries(proofs))('still stands: %s', async (_id, stands) => {
    expect(await stands(), 'mended? Then take it off the list.').toBe(true);
  });
});
