import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Page } from './routes';

export interface PageProps {
  /** The city, practice or country (code in capitals) that the page is about. */
  id: string | null;
}

export interface PageModule {
  default: ComponentType<PageProps>;
  /** Starts fetching what the page shows, before it renders. */
  prefetch?: (client: QueryClient, props: PageProps) => void;
}

/** Each page is a chunk of its own; the embedded page is a build of its own. */
export const pages: Readonly<Record<Exclude<Page, 'embed'>, () => Promise<PageModule>>> = {
  home: () => import('./pages/HomePage'),
  city: () => import('./pages/CityPage'),
  compare: () => import('./pages/ComparePage'),
  practice: () => import('./pages/PracticePage'),
  country: () => import('./pages/CountryPage'),
  cases: () => import('./pages/CasesPage'),
  reading: () => import('./pages/ReadingPage'),
  brief: () => import('./pages/BriefPage'),
  cues: () => import('./pages/CuesPage'),
  follow: () => import('./pages/FollowPage'),
  speak: () => import('./pages/SpeakPage'),
  stage: () => import('./pages/StagePage'),
  tour: () => import('./pages/TourPage'),
  findings: () => import('./pages/FindingsPage'),
  survey: () => import('./pages/SurveyPage'),
  event: () => import('./pages/EventPage'),
  data: () => import('./pages/DataPage'),
  about: () => import('./pages/AboutPage'),
  examples: () => import('./pages/ExamplesPage'),
  missing: () => import('./pages/MissingPage'),
};
