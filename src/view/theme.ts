import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useMedia } from '../ui/useMedia';
import { themes, type View } from './view';

/** What a reader or an address asks for: `auto` is as the device. */
export type ThemeChoice = View['theme'];
/** The colours a page is in. */
export type Theme = Exclude<ThemeChoice, 'auto'>;

/** What the page is drawn in; `auto` on the server and while hydrating. */
const themeStore = createStore<{ choice: ThemeChoice }>(() => ({ choice: 'auto' }));

// `public/theme.js` has chosen before the first paint.
if (typeof document !== 'undefined') {
  const painted = document.documentElement.dataset['theme'];
  themeStore.setState({ choice: themes.find((theme) => theme === painted) ?? 'auto' });
}

/** Puts the page in a theme; the one place that does, once it is started. */
export function applyTheme(choice: ThemeChoice): void {
  if (choice === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
  themeStore.setState({ choice });
}

const dark = '(prefers-color-scheme: dark)';

/** The colours the page is in: what the reader or the address asks for, else the device's. */
export function useTheme(): Theme {
  const choice = useStore(themeStore, (state) => state.choice);
  const isDark = useMedia(dark);
  if (choice !== 'auto') return choice;
  return isDark ? 'dark' : 'light';
}
