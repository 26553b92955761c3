import { hydrateRoot } from 'react-dom/client';
import '../../ui/fonts.css';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { namesIn } from '../../atlas/names';
import { exchangeViews } from '../../embed/exchange';
import { tellHeight } from '../../embed/tellHeight';
import { loadMessages } from '../../i18n/catalogue';
import { createTranslator } from '../../i18n/translator';
import { OutlineContext, readOutline } from '../../map/outline';
import { followAddress } from '../../view/store';
import { Bare } from '../Bare';
import { createClient } from '../client';
import EmbedPage, { prefetch } from '../pages/EmbedPage';
import { parsePath, roomsIn } from '../routes';

/** Takes over the embedded page: an entry of its own, with nothing of the site around it. */
async function start(root: HTMLElement): Promise<void> {
  // The host's back button is the host's.
  followAddress(window, 'replace');
  // A host that knows the height may send a view: who hears it is there before, words and data come after.
  exchangeViews(window);
  tellHeight(window, root);
  const { language } = parsePath(root.dataset['path'] ?? location.pathname);
  const messages = await loadMessages(language, roomsIn(language, 'embed'));
  const i18n = createTranslator(language, messages);
  const client = createClient(namesIn(i18n));
  prefetch(client);
  hydrateRoot(
    root,
    <OutlineContext value={readOutline(document)}>
      <Bare i18n={i18n} client={client}>
        <EmbedPage />
      </Bare>
    </OutlineContext>,
  );
  // What costs nobody a wait comes last.
  const keep = async () => (await import('../../embed/keepCopy')).keepCopy(window);
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
