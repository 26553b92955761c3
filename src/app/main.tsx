import { hydrateRoot } from 'react-dom/client';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { namesIn } from '../atlas/names';
import { loadMessages } from '../i18n/catalogue';
import { createTranslator } from '../i18n/translator';
import { OutlineContext, readOutline } from '../map/outline';
import { PublishedContext, readPublished } from '../ui/Published';
import { followAddress } from '../view/store';
import { App } from './App';
import { createClient } from './client';
import { pages } from './pages';
import { ledPages, parsePath, roomsIn } from './routes';

/** Takes over the prerendered page. */
async function start(root: HTMLElement): Promise<void> {
  const { language, page, id } = parsePath(root.dataset['path'] ?? location.pathname);
  if (page === 'embed') return; // has an entry of its own
  const [{ default: Page, prefetch }, messages] = await Promise.all([
    pages[page](),
    loadMessages(language, roomsIn(language, page)),
  ]);
  const i18n = createTranslator(language, messages);
  const client = createClient(namesIn(i18n));
  prefetch?.(client, { id });
  if (!ledPages.has(page)) followAddress(window);
  hydrateRoot(
    root,
    <PublishedContext value={readPublished(document)}>
      <OutlineContext value={readOutline(document)}>
        <App
          i18n={i18n}
          client={client}
          page={page}
          path={root.dataset['path'] ?? location.pathname}
          version={root.dataset['version'] ?? ''}
        >
          <Page id={id} />
        </App>
      </OutlineContext>
    </PublishedContext>,
  );
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((error: unknown) => {
    // The page stays as it was published, and says so: its own words stand in it.
    document.documentElement.dataset['unstarted'] = '';
    throw error;
  });
}
