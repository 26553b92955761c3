// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The first test also waits for the catalogues, on a busy machine for longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const painted = () => document.documentElement.dataset['theme'] ?? 'auto';
const choice = () => screen.getByRole('combobox', { name: 'Appearance' });

/** A page as it is opened: its modules are new, its storage is as it was left. */
async function open() {
  vi.resetModules();
  const [{ show }, { ThemeChoice }, { useTheme }] = await Promise.all([
    import('./pages/reader'),
    import('../../src/app/ThemeChoice'),
    import('../../src/view/theme'),
  ]);
  const Drawn = () => <p>drawn {useTheme()}</p>;
  return show(
    <>
      <ThemeChoice />
      <Drawn />
    </>,
  );
}

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the theme of this device', () => {
  it.each(['light', 'dark', 'auto'])(
    'is read as it has lain there since the first version: %s',
    async (word) => {
      localStorage.setItem('theme', word);
      await open();
      expect(choice()).toHaveValue(word);
      expect(painted()).toBe(word);
      expect(screen.getByText(`drawn ${word === 'dark' ? 'dark' : 'light'}`)).toBeVisible();
      expect(localStorage.getItem('theme')).toBe(word);
    },
  );

  it('is as the device where nothing, or something else, is stored', async () => {
    localStorage.setItem('theme', '{"state"');
    await open();
    expect(choice()).toHaveValue('auto');
    expect(painted()).toBe('auto');
  });

  it('is kept as the one word that is read before the first paint', async () => {
    const user = await open();
    await user.selectOptions(choice(), 'dark');
    expect(localStorage.getItem('theme')).toBe('dark');
    expect(painted()).toBe('dark');
    expect(screen.getByText('drawn dark')).toBeVisible();
  });

  it('follows another tab', async () => {
    await open();
    localStorage.setItem('theme', 'dark');
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'theme' })));
    expect(choice()).toHaveValue('dark');
    expect(painted()).toBe('dark');
  });

  it.each(['getItem', 'setItem'] as const)(
    'lasts as long as the page where %s is refused',
    async (how) => {
      vi.spyOn(Storage.prototype, how).mockImplementation(() => {
        throw new DOMException(
          'denied',
          how === 'getItem' ? 'SecurityError' : 'QuotaExceededError',
        );
      });
      const user = await open();
      await user.selectOptions(choice(), 'dark');
      expect(choice()).toHaveValue('dark');
      expect(painted()).toBe('dark');
    },
  );
});

describe('the first paint', () => {
  it('reads what the choice has written', async () => {
    const user = await open();
    await user.selectOptions(choice(), 'dark');
    delete document.documentElement.dataset['theme'];
    new Function(readFileSync('public/theme.js', 'utf8'))();
    expect(painted()).toBe('dark');
  });

  it.each([
    ['?practice=living-lab&show=table', ['narrow', 'sheet']],
    ['?city=ghent&from=2020', ['city', 'narrow']],
    ['?show=list&cities=ghent,gdansk', ['list', 'cities']],
    ['?practice=&utm_source=letter&theme=dark&near=ghent', []],
  ])('knows of %s what the published page does not show', (search, asks) => {
    history.replaceState(null, '', `/${search}`);
    delete document.documentElement.dataset['asks'];
    new Function(readFileSync('public/theme.js', 'utf8'))();
    const said = document.documentElement.dataset['asks'] ?? '';
    expect(said.split(' ').filter(Boolean)).toEqual(asks);
    history.replaceState(null, '', '/');
  });
});
