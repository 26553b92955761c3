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
  const isProblem = tone === 'problem';
  return (
    <div className={styles[tone]} data-tone={tone} role={isProblem ? 'alert' : undefined}>
      <p data-said={isProblem ? undefined : 'new'}>{children}</p>
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
