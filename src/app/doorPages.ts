import { atlasQuery } from '../atlas/queries';
import { doorPaths } from '../view/doors';
import { paths } from '../view/paths';
import type { PageEntry } from './pageEntry';

const queries = () => [atlasQuery];

/** The entries of the pages by which something comes back from readers; part of the one table. */
export const doorPages = {
  correct: {
    path: doorPaths.correct,
    file: 'pages/correct/CorrectPage',
    under: paths.about,
    namespaces: ['app', 'words', 'explore', 'filters', 'send', 'correct'],
    queries,
    title: 'correct.title',
  },
  check: {
    path: doorPaths.check,
    file: 'pages/check/CheckPage',
    under: paths.about,
    namespaces: ['app', 'words', 'explore', 'filters', 'city', 'send', 'check'],
    queries,
    title: 'check.title',
  },
  desk: {
    path: doorPaths.desk,
    file: 'pages/desk/DeskPage',
    under: paths.about,
    namespaces: ['app', 'words', 'data', 'desk'],
    queries,
    title: 'desk.title',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
