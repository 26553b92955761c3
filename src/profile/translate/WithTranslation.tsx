import { Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { TranslationContext, type Translation } from './translation';

const TranslateOffer = lazyWithMessages(
  () => import('./TranslateOffer'),
  ['translate'],
  // Nobody misses it.
  () => null,
);

/** It does not come while a page is open. */
const never = () => () => undefined;

export interface TranslatedProps {
  /** What can be translated, in the order in which it is read. */
  texts: readonly string[];
  /** Whose records they are: those of a city, or of several. */
  of: 'city' | 'cities';
}

/**
 * Records with the offer to translate them, where the page is in another language than they are and the
 * reader's browser has a translator of its own. No text leaves her device for it.
 */
export function WithTranslation({ children, ...texts }: TranslatedProps & { children: ReactNode }) {
  const { language } = useI18n();
  const [translation, setTranslation] = useState<Translation | null>(null);
  const hasTranslator = useSyncExternalStore(
    never,
    () => 'Translator' in window,
    () => false,
  );
  return (
    <TranslationContext value={translation}>
      {hasTranslator && language !== baseLanguage && texts.texts.length > 0 && (
        <Suspense fallback={null}>
          <TranslateOffer {...texts} onTranslation={setTranslation} />
        </Suspense>
      )}
      {children}
    </TranslationContext>
  );
}
