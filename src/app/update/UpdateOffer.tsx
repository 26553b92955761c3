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
  onShow: () => void;
}

/** Says that a newer version is ready. It takes no focus. */
export function UpdateOffer({ onShow }: OfferProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <div className={styles.offer}>
      <p>{t('update.ready')}</p>
      <Button onClick={onShow}>{t('update.show')}</Button>
      <Button onClick={() => setOpen(false)}>{t('update.later')}</Button>
    </div>
  );
}

/** Puts the offer beside the page, in a root of its own: no page knows of it. It is spoken when the reader pauses. */
export async function showOffer(onShow: () => void): Promise<void> {
  const { language } = parsePath(location.pathname);
  const i18n = createTranslator(language, await loadMessages(language, ['update']));
  const place = document.createElement('div');
  place.className = styles.place ?? '';
  document.body.append(place);
  announce(i18n.t('update.ready'), 'nobody');
  createRoot(place).render(
    <I18nProvider i18n={i18n}>
      <UpdateOffer onShow={onShow} />
    </I18nProvider>,
  );
}
