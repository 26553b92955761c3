// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { InsightEntry } from '../../../src/pages/insights/InsightEntry';
import { atlas } from '../../unit/pages/fixture';
import { show } from './reader';

it('an insight has the numbers of its bars as a table, on demand', async () => {
  const shares = [
    { label: 'practice.living-lab', view: null, count: 2, of: 9, expected: 4.6 },
    { label: 'practice.open-data', view: null, count: 1234, of: 5000 },
  ] as const;
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <InsightEntry insight={{ id: 'housing', view: { show: 'charts' }, values: {}, shares }} />
    </AtlasProvider>,
  );
  const summary = screen.getByText('Show the numbers as a table');
  expect(summary.closest('details')).not.toHaveAttribute('open');
  await user.click(summary);
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['What', 'Count', 'Of', 'By chance'],
    ['Living lab or testbed', '2', '9', '5'],
    ['Open data', '1,234', '5,000', '–'],
  ]);
});
