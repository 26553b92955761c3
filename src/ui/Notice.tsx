import type { ReactNode } from 'react';
import { leave } from './leave';
import styles from './Notice.module.css';

interface NoticeProps {
  tone: 'wait' | 'problem' | 'word';
  children: ReactNode;
  action?: { label: string; run: () => void };
}

/** A short message in the flow of the page, spoken as it appears. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div
      className={styles[tone]}
      {...(tone === 'problem' ? { role: 'alert' } : { 'data-said': 'new' })}
    >
      <p>{children}</p>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={({ currentTarget }) => (leave(currentTarget), action.run())}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
