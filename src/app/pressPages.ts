import { atlasQuery } from '../atlas/queries';
import { pressPath } from '../view/press';
import { paths } from '../view/paths';
import type { PageEntry } from './pageEntry';

/** The entry of the page for newsrooms; part of the one table. */
export const pressPages = {
  press: {
    path: pressPath,
    file: 'pages/press/PressPage',
    under: paths.about,
    namespaces: ['app', 'words', 'map', 'ground', 'tones', 'share', 'insights', 'press'],
    queries: () => [atlasQuery],
    title: 'press.title',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
