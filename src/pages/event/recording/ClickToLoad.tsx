import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import styles from './Player.module.css';

interface ClickToLoadProps {
  label: string;
  /** What the click will do, said before it. */
  note: string;
  /** Shown after the click; nothing of it is loaded before. */
  children: ReactNode;
}

/** Nothing is fetched until the reader asks for it. */
export function ClickToLoad({ label, note, children }: ClickToLoadProps) {
  const [asked, setAsked] = useState(false);
  if (asked) return children;
  return (
    <div className={`${styles.ask} needs-script`}>
      <Button onClick={() => setAsked(true)}>{label}</Button>
      <p>{note}</p>
    </div>
  );
}
