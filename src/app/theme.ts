import { persisted } from '../ui/persisted';
import type { ThemeChoice } from '../view/theme';
import { themes } from '../view/view';

/**
 * The theme that this device chose, so that the next page is not white for a
 * reader who chose dark. `public/theme.js` reads the same word before the first paint.
 */
export const keptTheme = persisted<{ theme: ThemeChoice }>({
  name: 'theme',
  initial: { theme: 'auto' },
  read: (text) => ({ theme: themes.find((theme) => theme === text) ?? 'auto' }),
  write: ({ theme }) => theme,
});
