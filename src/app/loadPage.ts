import type { PageModule } from '../pages/page';
import type { Page } from './routes';

/**
 * Loads a page's chunk. The document names that of its own page; the list of all others, with what
 * each needs, is no part of the first scripts. Rejects if the chunk does not come.
 */
export async function loadPage(page: Exclude<Page, 'embed'>): Promise<PageModule> {
  const own = document.querySelector<HTMLLinkElement>(`link[data-page="${page}"]`);
  if (own) return import(/* @vite-ignore */ own.href);
  const { loadListedPage } = await import('./pageFiles');
  return loadListedPage(page);
}
