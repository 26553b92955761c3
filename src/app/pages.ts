import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Page } from './routes';

export interface PageProps {
  /** The city of a city page. */
  city: string | null;
}

export interface PageModule {
  default: ComponentType<PageProps>;
  /** Starts fetching what the page shows, before it renders. */
  prefetch?: (client: QueryClient, props: PageProps) => void;
}

/** Each page is a chunk of its own. */
export const pages: Readonly<Record<Page, () => Promise<PageModule>>> = {
  home: () => import('./pages/HomePage'),
  city: () => import('./pages/CityPage'),
  cases: () => import('./pages/CasesPage'),
  event: () => import('./pages/EventPage'),
  data: () => import('./pages/DataPage'),
  about: () => import('./pages/AboutPage'),
  missing: () => import('./pages/MissingPage'),
};
