import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadMessages } from '../../i18n/catalogue';
import { joinPath, splitPath, type Language } from '../../i18n/languages';
import { tagOf } from '../../i18n/names';
import { createTranslator, type Translator } from '../../i18n/translator';
import { Button } from '../../ui/Button';
import styles from '../update/UpdateOffer.module.css';

/** Where it is kept on this device that nothing is to be offered. */
const key = 'language-offer';

/** Whether a reader of this device wants no offer. Where nothing can be kept, it is made. */
function isDismissed(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function dismiss(): void {
  try {
    localStorage.setItem(key, 'never');
  } catch {
    // storage forbidden: it is dismissed for this page
  }
}

/** The address of the page that is read now, in a language. */
const addressIn = (language: Language): string =>
  joinPath(language, splitPath(location.pathname).rest) + location.search + location.hash;

/** A language as the menu lists it. */
interface Offered {
  language: Language;
  /** True where less is translated than a reader expects. */
  isInProgress: boolean;
}

/** What the menu of a page lists. */
export function readOffered(document: Document): readonly Offered[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-languages] a');
  return Array.from(links, ({ pathname, dataset }) => ({
    language: splitPath(pathname).language,
    isInProgress: dataset['progress'] !== undefined,
  }));
}

/** The first of the reader's languages that the menu offers as whole. @param asked as the browser names them, the dearest first */
export function wantedIn(
  asked: readonly string[],
  offered: readonly Offered[],
): Language | undefined {
  const known = asked.map((tag) => {
    const [code] = tag.split('-', 1);
    return offered.find(({ language, isInProgress }) => language === code && !isInProgress);
  });
  return known.find((one) => one !== undefined)?.language;
}

/** Offers the page in a language of the reader's, in its own words. It takes no focus. */
export function LanguageOffer({ language, t }: Pick<Translator, 'language' | 't'>) {
  const [isOpen, setOpen] = useState(true);
  // The page and its view change while the offer stands.
  const [href, setHref] = useState(() => addressIn(language));
  const renew = () => setHref(addressIn(language));
  if (!isOpen) return null;
  const tag = tagOf(language);
  return (
    <div className={styles.offer} lang={tag} translate="no">
      <p>
        <a href={href} hrefLang={tag} onPointerEnter={renew} onPointerDown={renew} onFocus={renew}>
          {t('offer.page')}
        </a>
      </p>
      <Button
        onClick={() => {
          dismiss();
          setOpen(false);
        }}
      >
        {t('offer.close')}
      </Button>
    </div>
  );
}

/**
 * Puts the offer beside the page, in a root of its own: no page knows of it, and nothing moves. Makes none
 * where the page is in the reader's language, or she wants none.
 * @param own the page's language
 */
export async function showLanguageOffer(
  own: Language,
  asked: readonly string[] = navigator.languages,
  offered: readonly Offered[] = readOffered(document),
): Promise<void> {
  const language = wantedIn(asked, offered);
  if (language === undefined || language === own || isDismissed()) return;
  const i18n = createTranslator(language, await loadMessages(language, ['offer']));
  const place = document.createElement('aside');
  place.className = styles.place ?? '';
  place.setAttribute('aria-label', i18n.t('offer.page'));
  place.lang = tagOf(language);
  document.body.append(place);
  createRoot(place).render(<LanguageOffer language={language} t={i18n.t} />);
}
