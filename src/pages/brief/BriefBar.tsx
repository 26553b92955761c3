import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import styles from './BriefBar.module.css';

/** Above the sheet, on screen only: print it, or go back to what it shows. */
export function BriefBar({ back }: { back: string }) {
  const { t } = useI18n();
  return (
    <div className={styles.bar}>
      <Button onClick={() => window.print()}>{t('brief.print')}</Button>
      <a href={back}>{t('brief.back')}</a>
      <p>{t('brief.pages')}</p>
    </div>
  );
}
