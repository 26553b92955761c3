import { atlasQuery } from '../atlas/queries';
import { eventPaths } from '../view/eventPaths';
import { paths } from '../view/paths';
import type { PageEntry } from './pageEntry';

/** The entries of the pages around a talk, for who organises it and for after it; part of the one table. */
export const hallPages = {
  shown: {
    path: eventPaths.shown,
    file: 'pages/event/shown/ShownPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'tour', 'hall'],
    queries: () => [atlasQuery],
    title: ({ i18n }) => i18n.t('hall.title'),
    description: ({ i18n }) => i18n.t('hall.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  host: {
    path: eventPaths.host,
    file: 'pages/event/host/HostPage',
    under: paths.event,
    namespaces: ['app', 'host'],
    queries: () => [],
    title: ({ i18n }) => i18n.t('host.title'),
    description: ({ i18n }) => i18n.t('host.lede'),
    requires: 'cues/tour.json',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
