// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { I18nProvider } from '../../../src/i18n/I18n';
import { Legend } from '../../../src/map/Legend';
import { Mark } from '../../../src/map/Mark';
import { fourCities } from '../../unit/map/cities';
import { i18n } from './stand';

const show = (children: React.ReactNode) =>
  render(<I18nProvider i18n={i18n}>{children}</I18nProvider>);

describe('the legend', () => {
  test('names the four capabilities, and says what a pale part does not mean', () => {
    show(<Legend />);
    const legend = screen.getByRole('region', { name: 'Key' });
    for (const word of ['Leadership', 'Organisation', 'Analysis', 'Partnership'])
      expect(legend).toHaveTextContent(word);
    expect(legend).toHaveTextContent('It may well exist');
    expect(legend).toHaveTextContent('No public record found');
  });

  test('can be folded out', async () => {
    show(<Legend />);
    const toggle = screen.getByRole('button', { name: 'Key' });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
  });
});

test('a mark in a list has a quarter for each capability on record, and a ring for none', () => {
  const [ghent, , , kyiv] = fourCities;
  if (!ghent || !kyiv) throw new Error('no cities');
  const some = show(<Mark profile={ghent.profile} />).container;
  // Three quarters, and the lines between all four.
  expect(some.querySelectorAll('path')).toHaveLength(4);
  const none = show(<Mark profile={kyiv.profile} />).container;
  expect(none.querySelectorAll('path')).toHaveLength(0);
  expect(none.querySelector('circle')).toHaveAttribute(
    'stroke',
    expect.stringContaining('--line-strong'),
  );
});
