import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadMessages } from '../../i18n/catalogue';
import { I18nProvider, useI18n } from '../../i18n/I18n';
import { createTranslator } from '../../i18n/translator';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { parsePath } from '../routes';
import styles from './UpdateOffer.module.css';

interface OfferProps {
  /** A newer version is ready; or the server does not answer, and what is shown is the copy. */
  kind: 'ready' | 'down';
  onShow: () => void;
}

/** Says which version is shown, and what else could be. It takes no focus. */
export function UpdateOffer({ kind, onShow }: OfferProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <div className={styles.offer}>
      <p>{t(`update.${kind}`)}</p>
      <Button onClick={onShow}>{t(kind === 'ready' ? 'update.show' : 'update.again')}</Button>
      <Button onClick={() => setOpen(false)}>{t('update.later')}</Button>
    </div>
  );
}

/** Puts the offer beside the page, in a root of its own: no page knows of it. It is spoken when the reader pauses. */
export async function showOffer({ kind, onShow }: OfferProps): Promise<void> {
  const { language } = parsePath(location.pathname);
  const i18n = createTranslator(language, await loadMessages(language, ['update']));
  const place = document.createElement('div');
  place.className = styles.place ?? '';
  document.body.append(place);
  announce(i18n.t(`update.${kind}`), 'nobody');
  createRoot(place).render(
    <I18nProvider i18n={i18n}>
      <UpdateOffer kind={kind} onShow={onShow} />
    </I18nProvider>,
  );
}
