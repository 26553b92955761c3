import { atlasQuery, eventQuery, programmeQuery } from '../atlas/queries';
import type { MessageId } from '../i18n/catalogue';
import { eventPaths } from '../view/eventPaths';
import { paths } from '../view/paths';
import type { PageEntry, TitleContext } from './pageEntry';

const core = atlasQuery;
const tour = programmeQuery('tour');
const named =
  (id: MessageId) =>
  ({ i18n }: TitleContext) =>
    i18n.t(id);

/** The entries of the event's pages: what it was, following and speaking, and what stays of it; part of the one table. */
export const eventPages = {
  event: {
    path: paths.event,
    file: 'pages/event/EventPage',
    namespaces: ['app', 'event'],
    queries: () => [eventQuery],
    title: named('app.nav.event'),
    description: named('head.describe.event'),
    menu: 'app.nav.event',
    hasOwnPolicy: true,
  },
  tour: {
    path: paths.tour,
    file: 'pages/event/tour/TourPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'tour', 'insights'],
    queries: () => [core, tour],
    title: named('tour.title'),
    description: named('tour.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  cues: {
    path: paths.cues,
    file: 'pages/event/editor/CuesPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'event', 'cues'],
    queries: () => [core],
    title: named('cues.title'),
    description: named('cues.lede'),
    hasOwnPolicy: true,
    isPresented: true,
    requires: 'cues/tour.json',
  },
  follow: {
    path: paths.follow,
    file: 'pages/event/follow/FollowPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'tour', 'live', 'hall'],
    queries: () => [core],
    title: named('live.follow.title'),
    description: named('live.follow.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  speak: {
    path: paths.speak,
    file: 'pages/event/speak/SpeakPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'live'],
    queries: () => [core, tour],
    title: named('live.speak.title'),
    description: named('live.speak.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  stage: {
    path: paths.stage,
    file: 'pages/event/stage/StagePage',
    namespaces: ['app', 'words', 'explore', 'map', 'live'],
    queries: () => [core],
    title: named('live.stage.title'),
    description: named('live.stage.lede'),
    layout: 'bare',
    isPresented: true,
    requires: 'cues/tour.json',
  },
  shown: {
    path: eventPaths.shown,
    file: 'pages/event/shown/ShownPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'tour', 'hall'],
    queries: () => [core],
    title: named('hall.title'),
    description: named('hall.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  host: {
    path: eventPaths.host,
    file: 'pages/event/host/HostPage',
    under: paths.event,
    namespaces: ['app', 'host'],
    queries: () => [],
    title: named('host.title'),
    description: named('host.lede'),
    requires: 'cues/tour.json',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
