import { accessibilityPath } from '../view/accessibility';
import { paths } from '../view/paths';
import type { PageEntry } from './pageEntry';

/** The entry of the accessibility statement; part of the one table. It needs no data: it must stand where they do not come. */
export const accessibilityPages = {
  accessibility: {
    path: accessibilityPath,
    file: 'pages/accessibility/AccessibilityPage',
    under: paths.about,
    namespaces: ['app', 'accessibility'],
    queries: () => [],
    title: 'app.footer.accessibility',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
