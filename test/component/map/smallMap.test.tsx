// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SmallMap } from '../../../src/map/SmallMap';
import { cityFixture, fourCities } from '../../unit/map/cities';

describe('a small map', () => {
  it('is a picture with words, and names a few cities', () => {
    render(<SmallMap cities={fourCities} label="Four cities" />);
    const map = screen.getByRole('img', { name: 'Four cities' });
    expect(map.querySelectorAll('circle')).toHaveLength(4);
    expect(map).toHaveTextContent('GhentOsloRomeKyiv');
  });

  it('only marks many', () => {
    const many = cityFixture(
      Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, lat: 40 + i / 2, lng: i })),
    );
    render(<SmallMap cities={many} label="Thirty cities" />);
    const map = screen.getByRole('img', { name: 'Thirty cities' });
    expect(map.querySelectorAll('circle')).toHaveLength(30);
    expect(map).toHaveTextContent('');
    expect(map.querySelector('text')).toBeNull();
  });
});
