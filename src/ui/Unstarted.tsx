import { useI18n } from '../i18n/I18n';
import styles from './Unstarted.module.css';

/**
 * Where the page's scripts did not come: that it is as it was published. Unseen
 * until `data-unstarted` says so. `href` is the page's own address.
 */
export function Unstarted({ href }: { href: string }) {
  const { t } = useI18n();
  return (
    <p className={styles.unstarted} role="alert">
      {t('load.unstarted')}{' '}
      <a href={href} target="_self" data-reload="">
        {t('load.reload')}
      </a>
    </p>
  );
}
