import type { ReactNode } from 'react';
import styles from './CueButton.module.css';

interface CueButtonProps {
  /** It is what is shown now. */
  current: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A cue in a list of them, to go to. */
export function CueButton({ current, onClick, children }: CueButtonProps) {
  return (
    <button
      type="button"
      className={styles.cue}
      aria-current={current ? 'step' : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
