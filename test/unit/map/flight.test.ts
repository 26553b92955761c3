import { describe, expect, it } from 'vitest';
import { between } from '../../../src/map/flight';

const ghent = { zoom: 6, lat: 51.05, lng: 3.73 };
const europe = { zoom: 3, lat: 50, lng: 15 };

describe('the way of the picture', () => {
  it('begins and ends where it should', () => {
    expect(between(ghent, europe, 0)).toMatchObject({ zoom: 6 });
    expect(between(ghent, europe, 0).lat).toBeCloseTo(51.05);
    expect(between(ghent, europe, 1).lng).toBeCloseTo(15);
    expect(between(ghent, { ...ghent, lng: 9.73 }, 0.5).lng).toBeCloseTo(6.73);
  });

  it('weighs the way by the scale: near the ground the map moves less', () => {
    const [near, far] = [
      { zoom: 8, lat: 51, lng: 0 },
      { zoom: 4, lat: 51, lng: 10 },
    ];
    expect(between(near, far, 0.25).lng).toBeLessThan(2.5);
    expect(between(near, far, 0.75).lng).toBeGreaterThan(2.5);
  });
});
