// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { About } from '../../../src/pages/about/About';
import { constants } from '../../../src/atlas/similarity/measure';
import { heaviest, standardWeights, traits } from '../../../src/atlas/traits';
import { atlas } from '../../unit/similarity/fixture';
import { show } from '../pages/reader';

describe('what is written of the measure', () => {
  it('has the numbers of the code', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <About />
      </AtlasProvider>,
    );
    const section = within(screen.getByRole('region', { name: 'How cities like one are found' }));
    const { half, halfCertain, sameRegion } = constants;
    const point = (start: string) => section.getByText(new RegExp(`^${start}:`));
    expect(point('Practices')).toHaveTextContent(`s = b / (b + ${half.practices})`);
    expect(point('Challenges')).toHaveTextContent(`s = b / (b + ${half.challenges})`);
    expect(point('Recognitions')).toHaveTextContent(`s = b / (b + ${half.recognitions})`);
    expect(point('Emphasis on capabilities')).toHaveTextContent(`n / (n + ${halfCertain})`);
    expect(point('Country and region')).toHaveTextContent(`${sameRegion} in the same region`);
    expect(section.getByText(/^Here w is/)).toHaveTextContent(`0 to ${heaviest} on`);
    for (const trait of traits) {
      expect(section.getByText(/^Here w is/)).toHaveTextContent(
        `${standardWeights[trait]} for each`,
      );
    }
  });

  it('names where it comes from', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <About />
      </AtlasProvider>,
      'fr',
    );
    const sources = screen.getAllByRole('link', { name: /Gower|Goodall|Spärck Jones/ });
    expect(sources.map((link) => link.getAttribute('href'))).toEqual([
      'https://doi.org/10.2307/2528823',
      'https://doi.org/10.2307/2528080',
      'https://doi.org/10.1108/eb026526',
    ]);
  });
});
