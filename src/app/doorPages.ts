import { atlasQuery } from '../atlas/queries';
import type { MessageId } from '../i18n/catalogue';
import { doorPaths } from '../view/doors';
import { paths } from '../view/paths';
import type { PageEntry, TitleContext } from './pageEntry';

const named =
  (id: MessageId) =>
  ({ i18n }: TitleContext) =>
    i18n.t(id);
const queries = () => [atlasQuery];

/** The entries of the pages by which something comes back from readers; part of the one table. */
export const doorPages = {
  correct: {
    path: doorPaths.correct,
    file: 'pages/correct/CorrectPage',
    under: paths.about,
    namespaces: ['app', 'words', 'explore', 'filters', 'send', 'correct'],
    queries,
    title: named('correct.title'),
    description: named('head.describe.correct'),
  },
  check: {
    path: doorPaths.check,
    file: 'pages/check/CheckPage',
    under: paths.about,
    namespaces: ['app', 'words', 'explore', 'filters', 'city', 'send', 'check'],
    queries,
    title: named('check.title'),
    description: named('head.describe.check'),
  },
  desk: {
    path: doorPaths.desk,
    file: 'pages/desk/DeskPage',
    under: paths.about,
    namespaces: ['app', 'words', 'data', 'desk'],
    queries,
    title: named('desk.title'),
    description: named('desk.lede'),
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
