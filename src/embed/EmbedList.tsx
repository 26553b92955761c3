import { useState, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import styles from './Embedded.module.css';

interface EmbedListProps {
  count: number;
  /** Open from the start. */
  open: boolean;
  children: ReactNode;
}

/** The cities as a list, folded away by the browser itself: it opens without scripts as well. */
export function EmbedList({ count, open, children }: EmbedListProps) {
  const { t } = useI18n();
  const [folded, setFolded] = useState<boolean | null>(null);
  return (
    <details
      className={styles.list}
      data-part="list"
      open={folded === null ? open : !folded}
      onToggle={({ currentTarget, nativeEvent }) => {
        if (nativeEvent.isTrusted) setFolded(!currentTarget.open);
      }}
    >
      <summary>{t('embed.list', { count })}</summary>
      <div className={styles.rows}>{children}</div>
    </details>
  );
}
