// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import NearPicker from '../../../src/pages/explore/near/NearPicker';
import { mineStore } from '../../../src/saved/mine';
import { viewStore } from '../../../src/view/store';
import { atlas } from '../../unit/similarity/fixture';
import { show } from '../pages/reader';

const key = 'atlas.mine.1';
const open = () =>
  show(
    <AtlasProvider atlas={atlas}>
      <NearPicker />
    </AtlasProvider>,
  );
const choice = () => screen.getByRole('combobox', { name: 'My city' });

beforeEach(() => {
  localStorage.clear();
  mineStore.setState({ mine: null });
});

describe('cities near my city', () => {
  it('asks once which city, keeps it on the device, and shows cities like it', async () => {
    const user = await open();
    expect(choice()).toHaveDisplayValue('Choose a city');
    await user.selectOptions(choice(), 'Aby');
    expect(viewStore.getState().near).toBe('a');
    expect(localStorage.getItem(key)).toBe('{"mine":"a"}');
    expect(screen.getByRole('heading', { name: 'Cities like Aby' })).toBeVisible();
    const names = screen
      .getAllByRole('listitem')
      .map((item) => item.querySelector('b')?.textContent);
    expect(names).toEqual(['Berga', 'Calme', 'Dolce']);
    expect(screen.getByRole('link', { name: 'Ideas from similar cities' })).toHaveAttribute(
      'href',
      '/city/a/#similar',
    );
  });

  it('does not ask again', async () => {
    mineStore.setState({ mine: 'b' });
    await open();
    expect(viewStore.getState().near).toBe('b');
    expect(choice()).toHaveDisplayValue('Berga');
  });

  it('forgets the city when told', async () => {
    mineStore.setState({ mine: 'b' });
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(viewStore.getState().near).toBeNull();
    expect(localStorage.getItem(key)).toBeNull();
    expect(within(document.body).queryByRole('heading', { name: /Cities like/ })).toBeNull();
  });
});
