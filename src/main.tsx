import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/App';
import { createClient } from './app/client';
import { LanguageListContext, readLanguageList } from './app/LanguageMenu';
import { Navigation, preparePage } from './app/navigation';
import { Providers } from './app/Providers';
import { entryOf, parsePath } from './app/routes';
import { readNames } from './atlas/names';
import { createTranslator } from './i18n/translator';
import { readOutline } from './map/outline';
import { PublishedContext, readPublished } from './ui/Published';

/** Takes over the prerendered page, or draws one where there is none. */
async function start(root: HTMLElement): Promise<void> {
  const route = parsePath(root.dataset['path'] ?? location.pathname);
  const { language, page, id, rest } = route;
  if (page === 'embed') return; // has a document of its own
  const i18n = createTranslator(language, {});
  const names = readNames(document);
  const first = await preparePage(route, i18n, names !== null);
  // A page that was not written in this language: its file holds its name only.
  const isShell = root.dataset['shell'] !== undefined;
  const list = isShell
    ? (await import('./app/languageList')).languageList(i18n, rest)
    : readLanguageList(document);
  const client = createClient(i18n, names);
  for (const query of entryOf(page).queries(id ?? '')) void client.prefetchQuery(query);
  const version = root.dataset['version'] ?? '';
  const outline = readOutline(document);
  const navigation = new Navigation({ client, i18n, first, outline, version, isShell });
  navigation.start();
  const shown = (
    <Providers i18n={i18n} client={client}>
      <LanguageListContext value={list}>
        <PublishedContext value={readPublished(document)}>
          <App navigation={navigation.store} version={version} />
        </PublishedContext>
      </LanguageListContext>
    </Providers>
  );
  if (root.hasChildNodes() && !isShell) hydrateRoot(root, shown);
  else createRoot(root).render(shown);
  // Nobody waits for it, and without it the page is as it was published.
  const later = import('./app/later');
  later.then((code) => code.startLater({ i18n, version })).catch(() => undefined);
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((error: unknown) => {
    // The page stays as it was published, and says so: its own words stand in it.
    document.documentElement.dataset['unstarted'] = '';
    throw error;
  });
}
