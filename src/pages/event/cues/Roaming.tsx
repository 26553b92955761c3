import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import styles from './Roaming.module.css';

interface RoamingProps {
  /** Where the map would be otherwise. */
  children: ReactNode;
  back: string;
  onBack: () => void;
}

/** Shown while the reader looks around by herself, with the way back. */
export function Roaming({ children, back, onBack }: RoamingProps) {
  return (
    <div className={styles.roaming}>
      <output>{children}</output>
      <Button onClick={onBack}>{back}</Button>
    </div>
  );
}
