import { useSyncExternalStore } from 'react';
import { themes, type View } from '../view/view';

type Theme = View['theme'];

/** Kept on the device, so that the next page is not white for a reader who chose dark. `public/theme.js` reads it before the first paint. */
const key = 'theme';
const listeners = new Set<() => void>();
/** Holds for this page where storage is forbidden. */
let chosen: Theme | null = null;

function keptTheme(): Theme {
  if (chosen !== null) return chosen;
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'auto';
  } catch {
    return 'auto'; // storage forbidden: as the device
  }
}

export function keepTheme(theme: Theme): void {
  chosen = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage forbidden: the choice cannot be remembered.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What this device chose; `auto` on the server and while hydrating. */
export function useKeptTheme(): Theme {
  return useSyncExternalStore(subscribe, keptTheme, () => 'auto');
}

export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
