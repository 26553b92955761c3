import type { PageModule } from '../pages/page';
import { pages, type Page } from './routes';

/** The files of the pages, each a chunk of its own. */
const modules = import.meta.glob<PageModule>('../pages/**/*Page.tsx');

/** Loads any page's chunk, with all that it needs. Rejects if one does not come. */
export async function loadListedPage(page: Exclude<Page, 'embed'>): Promise<PageModule> {
  const load = modules[`../${pages[page].file}.tsx`];
  if (!load) throw new Error(`the table of pages names no file for ${page}`);
  return load();
}
