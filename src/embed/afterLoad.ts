import { startAnnouncer } from '../ui/announcer';
import { keepCopy } from './keepCopy';

/** What a framed page begins once it is there: to say what changes, and to keep a copy of itself. Never rejects. */
export async function afterLoad(page: Window): Promise<void> {
  startAnnouncer(page.document);
  await keepCopy(page);
}
