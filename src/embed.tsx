import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createClient } from './app/client';
import EmbedPage from './embed/EmbedPage';
import { Providers } from './app/Providers';
import { atlasQuery } from './atlas/queries';
import { readNames } from './atlas/names';
import { exchangeViews } from './embed/exchange';
import { embedNamespaces } from './embed/namespaces';
import { reportHeight } from './embed/reportHeight';
import { loadMessages } from './i18n/catalogue';
import { baseLanguage, splitPath } from './i18n/languages';
import { createTranslator } from './i18n/translator';
import { OutlineContext, readOutline } from './map/outline';
import { followAddress } from './view/store';

/** Takes over the embedded page: a document of its own, with nothing of the site around it. */
async function start(root: HTMLElement): Promise<void> {
  // The host's back button is the host's.
  followAddress(window, 'replace');
  // A host that knows the height may send a view: who hears it is there before, words and data come after.
  exchangeViews(window);
  reportHeight(window, root);
  const { language } = splitPath(root.dataset['path'] ?? location.pathname);
  const names = readNames(document);
  const messages = await loadMessages(language, [
    ...embedNamespaces,
    ...(names || language === baseLanguage ? [] : ['places' as const]),
  ]);
  const i18n = createTranslator(language, messages);
  const client = createClient(i18n, names);
  void client.prefetchQuery(atlasQuery);
  const shown = (
    <Providers i18n={i18n} client={client}>
      <OutlineContext value={readOutline(document)}>
        <EmbedPage />
      </OutlineContext>
    </Providers>
  );
  if (root.hasChildNodes()) hydrateRoot(root, shown);
  else createRoot(root).render(shown);
  // What costs nobody a wait comes last.
  const keep = async () => (await import('./embed/afterLoad')).afterLoad(window);
  if (document.readyState === 'complete') await keep();
  else window.addEventListener('load', () => void keep());
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((error: unknown) => {
    // The page stays as it was published, and says so.
    document.documentElement.dataset['unstarted'] = '';
    throw error;
  });
}
