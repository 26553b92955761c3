import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/App';
import { createClient } from './app/client';
import { loadPage } from './app/loadPage';
import { Providers } from './app/Providers';
import { entryOf, namespacesFor, parsePath } from './app/routes';
import { namesIn } from './atlas/names';
import { loadMessages } from './i18n/catalogue';
import { createTranslator } from './i18n/translator';
import { readOutline } from './map/outline';
import { followAddress } from './view/store';

/** Takes over the prerendered page, or draws one where there is none. */
async function start(root: HTMLElement): Promise<void> {
  const route = parsePath(root.dataset['path'] ?? location.pathname);
  const { language, page, id } = route;
  if (page === 'embed') return; // has a document of its own
  const [{ default: Page }, messages] = await Promise.all([
    loadPage(page),
    loadMessages(language, namespacesFor(language, page)),
  ]);
  const i18n = createTranslator(language, messages);
  const client = createClient(namesIn(i18n));
  const { queries, isPresented } = entryOf(page);
  for (const query of queries(id ?? '')) void client.prefetchQuery(query);
  if (!isPresented) followAddress(window);
  const shown = (
    <Providers i18n={i18n} client={client} outline={readOutline(document)}>
      <App route={route} version={root.dataset['version'] ?? ''}>
        <Page id={id} />
      </App>
    </Providers>
  );
  if (root.hasChildNodes()) hydrateRoot(root, shown);
  else createRoot(root).render(shown);
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((error: unknown) => {
    // The page stays as it was published, and says so: its own words stand in it.
    document.documentElement.dataset['unstarted'] = '';
    throw error;
  });
}
