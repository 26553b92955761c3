// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

// The first test also waits for the catalogues, on a busy machine for longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

/** As it lies on devices since November 2026. */
const oldList = '{"cities":["ghent","lodz","gone-city"],"cases":["aachen-case","ghent-case"]}';

/** Opens a page as a reload does: every store is new and reads what the device has. */
async function open() {
  cleanup();
  vi.resetModules();
  delete document.documentElement.dataset['theme'];
  const [{ show }, { KeepButton }, { KeptCount }, { ThemeChoice }] = await Promise.all([
    import('./pages/reader'),
    import('../../src/saved/KeepButton'),
    import('../../src/saved/KeptCount'),
    import('../../src/app/ThemeChoice'),
  ]);
  return show(
    <>
      <KeepButton kind="cities" id="ghent" name="Ghent" />
      <KeepButton kind="cities" id="lodz" name="Łódź" />
      <KeepButton kind="cities" id="gone-city" name="Gone" />
      <KeepButton kind="cities" id="milan" name="Milan" />
      <KeepButton kind="cases" id="aachen-case" name="Aachen’s case" />
      <KeepButton kind="cases" id="ghent-case" name="Ghent’s case" />
      <p>
        Kept:
        <KeptCount />
      </p>
      <ThemeChoice />
    </>,
  );
}

/** Names of what is kept, as the buttons say it. */
const kept = () =>
  screen
    .getAllByRole('button', { pressed: true })
    .map((button) => button.getAttribute('aria-label')?.replace('Save: ', ''));
const theme = () => screen.getByRole('combobox');
const colours = () => document.documentElement.dataset['theme'];

beforeEach(() => localStorage.clear());

describe('a reading list kept by an earlier version', () => {
  it('is read whole', async () => {
    localStorage.setItem('atlas.kept.1', oldList);
    await open();
    expect(kept()).toEqual(['Ghent', 'Łódź', 'Gone', 'Aachen’s case', 'Ghent’s case']);
    expect(screen.getByText('(5)')).toBeVisible();
  });

  it('loses nothing when it grows, also not what these data no longer have', async () => {
    localStorage.setItem('atlas.kept.1', oldList);
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Save: Milan' }));
    await open();
    const all = ['Ghent', 'Łódź', 'Gone', 'Milan', 'Aachen’s case', 'Ghent’s case'];
    expect(kept()).toEqual(all);
    // Once more: what was written anew is read anew, and not the old form over it.
    await open();
    expect(kept()).toEqual(all);
  });

  it('does not come back once it is emptied', async () => {
    localStorage.setItem('atlas.kept.1', '{"cities":["ghent"],"cases":[]}');
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Save: Ghent', pressed: true }));
    await open();
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
  });
});

describe('colours chosen in an earlier version', () => {
  it.each(['dark', 'light'])('stay %s', async (chosen) => {
    localStorage.setItem('theme', chosen);
    await open();
    expect(theme()).toHaveValue(chosen);
    expect(colours()).toBe(chosen);
  });

  it.each(['auto', 'sepia', null])('are the device’s own where it says %s', async (chosen) => {
    if (chosen !== null) localStorage.setItem('theme', chosen);
    await open();
    expect(theme()).toHaveValue('auto');
    expect(colours()).toBeUndefined();
  });

  it('are chosen anew, and stay so', async () => {
    localStorage.setItem('theme', 'dark');
    const user = await open();
    await user.selectOptions(theme(), 'light');
    await open();
    expect(theme()).toHaveValue('light');
    await open();
    expect(colours()).toBe('light');
  });
});
