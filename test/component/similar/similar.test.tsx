// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { parseAtlas } from '../../../src/atlas/model';
import { standardWeights } from '../../../src/atlas/traits';
import type { Language } from '../../../src/i18n/languages';
import { SimilarCities } from '../../../src/pages/city/similar/SimilarCities';
import { viewStore } from '../../../src/view/store';
import { defaultView } from '../../../src/view/view';
import { atlas, cityOf, core } from '../../unit/similarity/fixture';
import { show } from '../pages/reader';

const showLike = (id: string, language: Language = 'en', of = atlas) =>
  show(
    <AtlasProvider atlas={of}>
      <SimilarCities city={cityOf(id, of)} />
    </AtlasProvider>,
    language,
  );
const section = () => within(screen.getByRole('region', { name: 'Cities like Aby' }));
const names = () =>
  section()
    .getAllByRole('link', { name: /^(Berga|Calme|Dolce) / })
    .map((link) => link.querySelector('b')?.textContent);
const slider = (name: string) => screen.getByRole('slider', { name });
const slide = (name: string, value: number) =>
  fireEvent.change(slider(name), { target: { value: String(value) } });

describe('cities like one', () => {
  it('are named best first, with country, size and reason, and lead to their pages', async () => {
    const user = await showLike('a');
    expect(names()).toEqual(['Berga', 'Calme', 'Dolce']);
    expect(section().getByRole('link', { name: 'Berga Finland' })).toHaveAttribute(
      'href',
      '/city/b/',
    );
    await user.click(section().getByText(/^Why these/));
    const first = section().getByRole('link', { name: 'Berga' }).closest('li');
    if (!first) throw new Error('no city');
    expect(within(first).getByRole('link', { name: 'Berga' })).toHaveAttribute('href', '/city/b/');
    expect(first).toHaveTextContent('Finland · 200,000 people');
    expect(first).toHaveTextContent('both have an innovation strategy on record.');
    expect(within(first).getByRole('link', { name: 'Compare Aby and Berga' })).toHaveAttribute(
      'href',
      '/compare/?cities=a,b',
    );
  });

  it('can be compared with the city, and say how they were found', async () => {
    const user = await showLike('a');
    await user.click(section().getByText(/^Why these/));
    expect(section().getByRole('link', { name: /first three/ })).toHaveAttribute(
      'href',
      '/compare/?cities=a,b,c,d',
    );
    expect(section().getByRole('link', { name: 'How we measure similarity' })).toHaveAttribute(
      'href',
      '/about/#similar',
    );
  });

  it('speak French', async () => {
    await showLike('a', 'fr');
    expect(screen.getByRole('region', { name: 'Villes comparables\u00a0: Aby' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Berga Finlande' })).toHaveAttribute(
      'href',
      '/fr/city/b/',
    );
  });
});

describe('what counts', () => {
  it('is said in words on each slider, from the address', async () => {
    await showLike('a');
    expect(screen.getAllByRole('slider')).toHaveLength(6);
    expect(slider('Practices')).toHaveAttribute('aria-valuetext', 'as usual');
    act(() =>
      viewStore.setState({ ...defaultView, weigh: { ...standardWeights, practices: 0 } }, true),
    );
    expect(slider('Practices')).toHaveAttribute('aria-valuetext', 'not at all');
    expect(slider('Practices')).toHaveValue('0');
  });

  it('changes the list and the address as it is set, and is spoken', async () => {
    await showLike('a');
    const spoken = screen.getByText(/^Most like Aby/);
    expect(spoken.closest('[data-said]')).not.toBeNull();
    expect(spoken).toHaveTextContent('Most like Aby: Berga, Calme and Dolce.');
    slide('Size', 4);
    for (const name of ['Country and region', 'Practices', 'Challenges', 'Recognitions']) {
      slide(name, 0);
    }
    expect(names()).toEqual(['Calme', 'Berga', 'Dolce']);
    expect(spoken).toHaveTextContent('Most like Aby: Calme, Berga and Dolce.');
    expect(viewStore.getState().weigh).toMatchObject({ size: 4, region: 0, capabilities: 2 });
    expect(section().queryByText(/innovation strategy on record/)).toBeNull();
  });

  it('goes back to the usual with one button', async () => {
    const user = await showLike('a');
    const reset = screen.getByText('As usual for all');
    expect(reset).toHaveAttribute('aria-disabled', 'true');
    slide('Size', 0);
    expect(reset).not.toHaveAttribute('aria-disabled');
    await user.click(reset);
    expect(viewStore.getState().weigh).toEqual(standardWeights);
  });

  it('may be nothing: then no city is more like it than another', async () => {
    await showLike('a');
    for (const each of screen.getAllByRole('slider')) {
      fireEvent.change(each, { target: { value: '0' } });
    }
    expect(screen.getByText(/Nothing counts now/)).toBeInTheDocument();
    expect(section().queryByRole('link', { name: /^Berga/ })).toBeNull();
  });
});

describe('what cities like one do that it has no record of', () => {
  it('is told with the cities, each leading to its record', async () => {
    const more = parseAtlas({
      ...core,
      records: [
        ...core.records,
        ...[1, 2, 3].map((city): (typeof core.records)[number] => [city, 3, 2, [], 2020, null]),
      ],
    });
    await showLike('a', 'en', more);
    const list = within(screen.getByRole('region', { name: 'Ideas from similar cities' }));
    expect(list.getByText(/may well do it too/)).toBeVisible();
    expect(list.getByRole('link', { name: 'Citizens’ assembly or panel' })).toHaveAttribute(
      'href',
      '/practice/citizens-assembly/',
    );
    expect(list.getByText(/3 of the 3 most similar:/)).toBeVisible();
    expect(list.getByRole('link', { name: 'Berga' })).toHaveAttribute(
      'href',
      '/city/b/#practice-citizens-assembly',
    );
  });

  it('prints as a letter', async () => {
    await showLike('a');
    expect(section().getByRole('link', { name: 'Print as a letter' })).toHaveAttribute(
      'href',
      '/brief/?city=a&near=a',
    );
  });

  it('may be nothing', async () => {
    await showLike('a');
    expect(screen.getByText(/Nothing that at least three of these cities/)).toBeVisible();
  });
});
