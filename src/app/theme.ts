import { themes, type View } from '../view/view';

type Theme = View['theme'];

/** Kept on the device, so that the next page is not white for a reader who chose dark. `public/theme.js` reads it before the first paint. */
const key = 'theme';

export function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
}

/** What this device chose before; `auto` if nothing, or if storage is forbidden. */
export function keptTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
