// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepButton } from '../../../src/saved/KeepButton';
import { KeptCount } from '../../../src/saved/KeptCount';
import { keptStore, nothing, setKept, storageKey } from '../../../src/saved/store';
import { show } from '../pages/reader';
import { wholly } from '../wholly';

// The first test also waits for the catalogues, on a busy machine for longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

/** What another tab does. */
function otherTab(text: string | null): void {
  if (text === null) localStorage.clear();
  else localStorage.setItem(storageKey, text);
  window.dispatchEvent(new StorageEvent('storage', { key: text === null ? null : storageKey }));
}

const stored = () => localStorage.getItem(storageKey);
const button = () => screen.getByRole('button');

beforeEach(() => {
  keptStore.load();
  localStorage.clear();
  keptStore.setState({ ...nothing, blocked: false, damaged: false });
});
afterEach(() => vi.restoreAllMocks());

const ghent = (
  <>
    <KeepButton kind="cities" id="ghent" name="Ghent" />
    <p>
      Kept:
      <KeptCount />
    </p>
  </>
);

describe('a button that keeps', () => {
  it('says by its state, and not by its name, whether the city is kept', async () => {
    const user = await show(ghent);
    expect(button()).toHaveAccessibleName('Save: Ghent');
    expect(button()).toHaveAttribute('aria-pressed', 'false');
    await user.click(button());
    expect(button()).toHaveAccessibleName('Save: Ghent');
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    expect(stored()).toBe('{"cities":["ghent"],"cases":[],"records":[]}');
    expect(screen.getByText(wholly('Kept: (1)'))).toBeVisible();
    await user.click(button());
    expect(button()).toHaveAttribute('aria-pressed', 'false');
    expect(stored()).toBe('{"cities":[],"cases":[],"records":[]}');
    expect(screen.getByText('Kept:')).toBeVisible();
  });

  it('is read as it has lain on devices since the first version', async () => {
    const text = '{"cities":["milan","ghent"],"cases":["x"]}';
    localStorage.setItem(storageKey, text);
    vi.resetModules();
    const opened = await import('../../../src/saved/store');
    opened.keptStore.load();
    expect(opened.keptStore.getState()).toMatchObject({ cities: ['milan', 'ghent'], cases: ['x'] });
    expect(stored()).toBe(text);
  });

  it('follows another tab', async () => {
    await show(ghent);
    act(() => otherTab('{"cities":["milan","ghent","ghent"],"cases":["x"]}'));
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(wholly('Kept: (3)'))).toBeVisible();
    act(() => otherTab(null));
    expect(button()).toHaveAttribute('aria-pressed', 'false');
  });

  it('works where nothing can be stored, for as long as the page is open', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const user = await show(ghent);
    await user.click(button());
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    expect(keptStore.getState().blocked).toBe(true);
  });

  it('works where not even reading is allowed', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    act(() => setKept({ cities: ['ghent'], cases: [], records: [] }));
    act(() => otherTab('{}'));
    await show(ghent);
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    expect(keptStore.getState().blocked).toBe(true);
  });

  it.each(['{', '[]', '{"cities":["<b>"],"cases":[]}', '{"cities":"ghent"}', 'null'])(
    'sets aside what it cannot read, and loses nothing: %s',
    async (text) => {
      await show(ghent);
      act(() => otherTab(text));
      expect(button()).toHaveAttribute('aria-pressed', 'false');
      expect(keptStore.getState().damaged).toBe(true);
      expect(localStorage.getItem(`${storageKey}.damaged`)).toBe(text);
    },
  );
});
