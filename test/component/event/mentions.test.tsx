// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import type { Cue } from '../../../src/atlas/eventSchema';
import { Mentions } from '../../../src/pages/event/recording/Mentions';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';

const cue = (id: string, city: string, time: number): Cue => ({
  id,
  time,
  view: `?city=${city}`,
  city,
  title: { en: id },
  sentences: [],
});

it('leads to the first mention of a city, also of the same one again', async () => {
  const onSeek = vi.fn();
  const cues = [cue('one', 'milan', 3), cue('two', 'ghent', 12), cue('three', 'ghent', 40)];
  await show(
    <AtlasProvider atlas={atlas}>
      <Mentions cues={cues} onSeek={onSeek} />
    </AtlasProvider>,
  );
  const list = screen.getByRole('combobox', { name: /mentioned/ });
  const choose = () => {
    fireEvent.pointerDown(list);
    expect(list).toHaveValue('');
    fireEvent.change(list, { target: { value: 'ghent' } });
    expect(list).toHaveValue('ghent');
  };
  choose();
  choose();
  expect(onSeek.mock.calls).toEqual([[12], [12]]);
});
