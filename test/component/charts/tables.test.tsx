// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { indexOf } from '../../../src/atlas/facets';
import type { Findings as AllFindings } from '../../../src/atlas/findings';
import PilesView from '../../../src/charts/piles/PilesView';
import ChartsView from '../../../src/pages/explore/charts/ChartsView';
import { YearsStrip } from '../../../src/pages/explore/charts/YearsStrip';
import { InsightEntry } from '../../../src/pages/insights/InsightEntry';
import { PracticeCharts } from '../../../src/pages/practice/PracticeCharts';
import { Findings } from '../../../src/pages/surveys/findings/Findings';
import { ResultProvider } from '../../../src/view/ResultContext';
import { defaultView } from '../../../src/view/view';
import { filesIn } from '../../unit/sources';
import { atlas } from '../../unit/charts/fixture';
import { standInForPiles } from '../piles/stand';
import { show } from '../pages/reader';

const url = 'https://survey.example/';
const findings: AllFindings = {
  version: '2026-11-24-test',
  surveys: [
    {
      name: 'A survey',
      year: 2024,
      base: 65,
      baseUnit: 'cities',
      area: 'Europe',
      findings: [
        { id: 'a', statement: 'A team', precision: 'almost', percent: 80, practice: null, url },
      ],
    },
  ],
  responses: [
    {
      id: 'own',
      title: 'Our own',
      year: 2025,
      date: '2025-11-25',
      language: 'en',
      respondents: 30,
      base: 5,
      questions: [
        {
          id: 'team',
          text: 'A team?',
          practice: null,
          attribute: null,
          public: false,
          answered: 26,
          whole: true,
          answers: [{ id: 'yes', label: 'Yes', count: 13 }],
        },
      ],
    },
  ],
};
const [practice] = atlas.practices;
const shares = [{ label: 'practice.open-data', view: null, count: 1, of: 3 }] as const;
const insight = { id: 'housing', view: { show: 'charts' }, values: {}, shares } as const;
const result = indexOf(atlas).run(defaultView);

/** What has charts, and how many drawings stand for how many tables. */
const charts: readonly (readonly [string, ReactNode, number])[] = [
  ['the charts of the result', <ChartsView key="c" atlas={atlas} result={result} />, 3],
  ['the strip of years', <YearsStrip key="y" />, 1],
  [
    'the groups',
    <PilesView key="p" atlas={atlas} cities={atlas.cities} filter={defaultView} found={null} />,
    1,
  ],
  ['an insight', <InsightEntry key="i" insight={insight} />, 1],
  ['surveys', <Findings key="f" findings={findings} />, 2],
  [
    'a practice',
    practice && (
      <PracticeCharts
        key="practice"
        practice={practice}
        records={atlas.records.filter((record) => record.practice === practice)}
        cities={atlas.cities}
      />
    ),
    3,
  ],
];

beforeEach(() => standInForPiles());

/** How every chart draws: a picture that is stretched to its room, and that nobody hears. */
const drawing = 'svg[preserveAspectRatio="none"]';

describe('behind every chart stand its numbers as a table', () => {
  it.each(charts)('%s', async (_what, chart, tables) => {
    const user = await show(
      <AtlasProvider atlas={atlas}>
        <ResultProvider>{chart}</ResultProvider>
      </AtlasProvider>,
    );
    const folds = screen
      .getAllByText(/^(?:Show the numbers as a table|The same as a table)/)
      .map((summary) => summary.closest('details'));
    expect(folds.filter((fold) => fold?.querySelector('table'))).toHaveLength(tables);
    for (const figure of document.querySelectorAll(drawing)) {
      const part = figure.closest('figure, section:not(figure section)');
      expect(part?.querySelector('details table')).toBeInTheDocument();
    }
    for (const fold of folds) {
      if (!fold) continue;
      await user.click(within(fold).getByText(/as a table/));
      const table = within(fold).getByRole('table');
      expect(within(table).getAllByRole('columnheader').length).toBeGreaterThan(1);
      expect(within(table).getAllByRole('rowheader').length).toBeGreaterThan(0);
    }
  });

  it('and no other part of a page draws any', () => {
    const drawers = filesIn('src', /\.tsx$/).filter((file) =>
      readFileSync(file, 'utf8').includes('preserveAspectRatio="none"'),
    );
    expect(drawers).toEqual([
      'src/charts/Bars.tsx',
      'src/charts/YearColumns.tsx',
      'src/pages/explore/charts/YearsStrip.tsx',
      'src/pages/surveys/findings/Bound.tsx',
    ]);
    const uses = /<(?:Bars|YearColumns|Bound)\b/;
    const bare = filesIn('src', /\.tsx$/).filter((file) => {
      const text = readFileSync(file, 'utf8');
      return uses.test(text) && !/<(?:ChartFigure|NumbersTable|ShareTable)\b/.test(text);
    });
    // What lies over the map stands with its numbers among the charts, one press away.
    expect(bare).toEqual(['src/pages/explore/charts/MapYears.tsx']);
  });
});
