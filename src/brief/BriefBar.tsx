import type { ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { Button } from '../ui/Button';
import styles from './BriefBar.module.css';

/** Above the sheet, on screen only: print it, go back to what it shows, choose what it quotes. */
export function BriefBar({ back, children }: { back: string; children?: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className={styles.bar}>
      <Button onClick={() => window.print()}>{t('brief.print')}</Button>
      <a href={back}>{t('brief.back')}</a>
      {children}
      <p>{t('brief.pages')}</p>
    </div>
  );
}
