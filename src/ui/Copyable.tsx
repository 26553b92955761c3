import { useState } from 'react';
import { announce } from './announcer';
import { Button } from './Button';
import styles from './Copyable.module.css';

interface CopyableProps {
  /** What the text is. */
  label: string;
  text: string;
  lang?: string | undefined;
  /** Words of the button, and what is said after it worked or did not. */
  copy: string;
  copied: string;
  failed: string;
}

/** A text to take along, with a button that copies it. */
export function Copyable({ label, text, lang, copy, copied, failed }: CopyableProps) {
  const [status, setStatus] = useState('');
  const tell = (said: string) => {
    setStatus(said);
    announce(said);
  };
  const run = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(copied);
    } catch {
      tell(failed); // not allowed here, or no clipboard: the text can still be marked
    }
  };
  return (
    <figure className={styles.copyable}>
      <figcaption>{label}</figcaption>
      <pre lang={lang}>{text}</pre>
      <Button aria-label={`${copy}: ${label}`} onClick={() => void run()}>
        {copy}
      </Button>
      <span className={styles.status}>{status}</span>
    </figure>
  );
}
