// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { I18nProvider } from '../../../src/i18n/I18n';
import { Legend } from '../../../src/map/Legend';
import { Locator } from '../../../src/map/Locator';
import { Mark } from '../../../src/map/Mark';
import { ringRadius } from '../../../src/map/petals';
import { fourCities, smallAtlas } from '../../unit/map/cities';
import { i18n } from './stand';

const show = (children: React.ReactNode) =>
  render(<I18nProvider i18n={i18n}>{children}</I18nProvider>);

describe('the legend', () => {
  test('names the four capabilities, and says what more records do not mean', () => {
    show(<Legend atlas={smallAtlas} />);
    const legend = screen.getByRole('region', { name: 'How to read the marks' });
    for (const word of ['Leadership', 'Organisation', 'Analysis', 'Partnership'])
      expect(legend).toHaveTextContent(word);
    expect(legend).toHaveTextContent('not more innovation');
    expect(legend).toHaveTextContent('No public record found');
  });

  test('can be folded out', async () => {
    show(<Legend atlas={smallAtlas} />);
    const toggle = screen.getByRole('button', { name: 'How to read the marks' });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
  });
});

test('a mark in a list has a petal for each capability on record, and a ring for none', () => {
  const [ghent, , , kyiv] = fourCities;
  if (!ghent || !kyiv) throw new Error('no cities');
  const some = show(<Mark profile={ghent.profile} />).container;
  expect(some.querySelectorAll('path')).toHaveLength(3);
  const none = show(<Mark profile={kyiv.profile} />).container;
  expect(none.querySelectorAll('path')).toHaveLength(0);
  expect(none.querySelector('circle')).toHaveAttribute('r', String(ringRadius));
});

test('a locator is a picture with a name, drawn from the shared outline', () => {
  const [ghent] = fourCities;
  if (!ghent) throw new Error('no city');
  show(<Locator city={ghent} />);
  const map = screen.getByRole('img', { name: 'Ghent on the map' });
  expect(map.querySelector('use')).toHaveAttribute('href', '/map/outline.svg#land');
  const [x = 0, y = 0, width = 0, height = 0] = (map.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  const dot = map.querySelector('circle');
  expect(Number(dot?.getAttribute('cx'))).toBeCloseTo(x + width / 2, -1);
  expect(Number(dot?.getAttribute('cy'))).toBeCloseTo(y + height / 2, -1);
});
