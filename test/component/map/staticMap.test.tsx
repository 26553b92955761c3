// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StaticMap } from '../../../src/map/StaticMap';
import { I18nProvider } from '../../../src/i18n/I18n';
import { cityFixture, fourCities } from '../../unit/map/cities';
import { i18n } from './stand';

describe('a static map', () => {
  it('is a picture with words, and names a few cities', () => {
    render(<StaticMap fit={fourCities} label="Four cities" />);
    const map = screen.getByRole('img', { name: 'Four cities' });
    expect(map.querySelectorAll('circle')).toHaveLength(4);
    expect(map).toHaveTextContent('GhentOsloRomeKyiv');
  });

  it('has its one city in the middle, drawn from the shared outline', () => {
    const [ghent] = fourCities;
    if (!ghent) throw new Error('no city');
    render(<StaticMap fit={[ghent]} label="Ghent on the map" />);
    const map = screen.getByRole('img', { name: 'Ghent on the map' });
    expect(map.querySelector('use')).toHaveAttribute('href', '/map/outline.svg#land');
    const viewBox = map.getAttribute('viewBox') ?? '';
    const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
    const dot = map.querySelector('[data-city="ghent"]');
    expect(Number(dot?.getAttribute('cx'))).toBeCloseTo(x + width / 2, -1);
    expect(Number(dot?.getAttribute('cy'))).toBeCloseTo(y + height / 2, -1);
  });

  it('has marks as links, with a caption in place of a label', () => {
    const { container } = render(
      <I18nProvider i18n={i18n}>
        <StaticMap
          fit={fourCities}
          marks={{ cities: fourCities, shown: new Set(['oslo']) }}
          label="Where Oslo is"
        />
      </I18nProvider>,
    );
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('figure')).toHaveTextContent('Where Oslo is');
    const marks = [...container.querySelectorAll('a[data-city]')];
    expect(marks.map((mark) => mark.querySelector('use')?.getAttribute('href'))).toContain('#m');
    expect(container.querySelector('[data-city="oslo"] use')).toHaveAttribute('href', '#m0010');
    expect(container.querySelectorAll('circle[data-city]')).toHaveLength(0);
  });

  it('only marks many', () => {
    const many = cityFixture(
      Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, lat: 40 + i / 2, lng: i })),
    );
    render(<StaticMap fit={many} label="Thirty cities" />);
    const map = screen.getByRole('img', { name: 'Thirty cities' });
    expect(map.querySelectorAll('circle')).toHaveLength(30);
    expect(map).toHaveTextContent('');
    expect(map.querySelector('text')).toBeNull();
  });
});
