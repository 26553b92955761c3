// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import Tooltip from '../../../src/map/Tooltip';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';

/** The words of a city over a map that listens. */
async function open() {
  const ghent = atlas.cityById.get('ghent');
  if (!ghent) throw new Error('no Ghent');
  const onSelect = vi.fn<(id: string) => void>();
  const user = await show(<Tooltip city={ghent} onSelect={onSelect} />);
  const heard = vi.fn();
  const map = screen.getByText('Ghent').closest('div')?.parentElement;
  for (const event of ['pointermove', 'click']) map?.addEventListener(event, heard);
  return { user, onSelect, heard };
}

it('the words of a city stay while the pointer is on them, and open it', async () => {
  const { onSelect, heard } = await open();
  fireEvent.pointerMove(screen.getByText('Belgium'));
  fireEvent.click(screen.getByText('2 records'));
  expect(onSelect.mock.calls).toEqual([['ghent']]);
  expect(heard).not.toHaveBeenCalled();
});

it('Escape sends them away; other keys do not', async () => {
  const { user } = await open();
  await user.keyboard('a{Tab}');
  expect(screen.getByText('Ghent')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('Ghent')).toBeNull();
});
