import type { ComponentType } from 'react';

export interface PageProps {
  /** The city, practice or country (code in capitals) that the page is about. */
  id: string | null;
}

/** The file of a page: its component, which is shown once the documents of its entry are there. */
export interface PageModule {
  default: ComponentType<PageProps>;
}
