import type { MessageId } from '../i18n/catalogue';
import { hostPath, paths } from '../view/paths';
import type { PageEntry, TitleContext } from './pageEntry';

const named =
  (id: MessageId) =>
  ({ i18n }: TitleContext) =>
    i18n.t(id);

/** The entry of the page for who organises a talk; part of the one table. */
export const hostPages = {
  host: {
    path: hostPath,
    file: 'pages/event/host/HostPage',
    under: paths.event,
    namespaces: ['app', 'host'],
    queries: () => [],
    title: named('host.title'),
    description: named('host.lede'),
    requires: 'cues/tour.json',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
