import { atlasQuery, eventQuery, programmeQuery } from '../atlas/queries';
import { eventPaths } from '../view/eventPaths';
import { paths } from '../view/paths';
import type { PageEntry } from './pageEntry';

const core = atlasQuery;
const tour = programmeQuery('tour');

/** The entries of the event's pages: what it was, following and speaking, and what stays of it; part of the one table. */
export const eventPages = {
  event: {
    path: paths.event,
    file: 'pages/event/EventPage',
    namespaces: ['app', 'event'],
    queries: () => [eventQuery],
    title: 'app.nav.event',
    menu: 'app.nav.event',
    hasOwnPolicy: true,
  },
  tour: {
    path: paths.tour,
    file: 'pages/event/tour/TourPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'tour', 'insights'],
    queries: () => [core, tour],
    title: 'tour.title',
    isPresented: true,
  },
  cues: {
    path: paths.cues,
    file: 'pages/event/editor/CuesPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'event', 'cues'],
    queries: () => [core],
    title: 'cues.title',
    hasOwnPolicy: true,
    isPresented: true,
  },
  follow: {
    path: paths.follow,
    file: 'pages/event/follow/FollowPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'tour', 'live', 'hall'],
    queries: () => [core],
    title: 'live.follow.title',
    isPresented: true,
  },
  speak: {
    path: paths.speak,
    file: 'pages/event/speak/SpeakPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'map', 'live'],
    queries: () => [core, tour],
    title: 'live.speak.title',
    isPresented: true,
  },
  stage: {
    path: paths.stage,
    file: 'pages/event/stage/StagePage',
    namespaces: ['app', 'words', 'explore', 'map', 'live'],
    queries: () => [core],
    title: 'live.stage.title',
    layout: 'bare',
    isPresented: true,
  },
  shown: {
    path: eventPaths.shown,
    file: 'pages/event/shown/ShownPage',
    under: paths.event,
    namespaces: ['app', 'words', 'explore', 'tour', 'hall'],
    queries: () => [core],
    title: 'hall.title',
    isPresented: true,
  },
  host: {
    path: eventPaths.host,
    file: 'pages/event/host/HostPage',
    under: paths.event,
    namespaces: ['app', 'host'],
    queries: () => [],
    title: 'host.title',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;
