// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Glossary } from '../../../src/ui/Glossary';
import { PracticeMeaning } from '../../../src/ui/PracticeMeaning';
import { show } from './reader';

it('a practice is said in plain words, then exactly as the data have it', async () => {
  await show(
    <p>
      <PracticeMeaning id="living-lab" definition="Real streets." />
    </p>,
  );
  const words = document.querySelector('p')?.textContent;
  expect(words).toMatch(/^New things are tried out where people live.+ Real streets, districts/);
});

it('a practice that has no plain words is said by its definition alone, marked as English', async () => {
  await show(<PracticeMeaning id="of-others" definition="Something else." />, 'fr');
  expect(screen.getByText('Something else.')).toHaveAttribute('lang', 'en');
});

it('the words of a page are explained on demand, opened by its own line', async () => {
  const user = await show(<Glossary terms={['on-record', 'brief']} />);
  const summary = screen.getByText('Words used on this page');
  const details = summary.closest('details');
  expect(details).not.toHaveAttribute('open');
  await user.click(summary);
  expect(details).toHaveAttribute('open');
  const terms = within(details ?? document.body).getAllByRole('term');
  expect(terms.map(({ textContent }) => textContent)).toContain('On record');
  expect(screen.getByText(/may well exist/)).toBeVisible();
});
