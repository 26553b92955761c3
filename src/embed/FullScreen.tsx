import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import styles from './FullScreen.module.css';

/** Lets the map fill the screen, and gives it back. It lies over the map: nothing moves when it comes. */
export default function FullScreen() {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  const [full, setFull] = useState(false);
  useEffect(() => {
    const follow = () => {
      const isFull = document.fullscreenElement !== null;
      setFull(isFull);
      if (!isFull) document.getElementById('root')?.style.removeProperty('min-height');
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const change = async () => {
    if (document.fullscreenElement) return document.exitFullscreen();
    const page = button.current?.closest('main');
    const root = document.getElementById('root');
    if (!page || !root) return undefined;
    // Out of the flow the page leaves no height behind, and the host would be told so.
    root.style.minHeight = `${root.getBoundingClientRect().height}px`;
    try {
      await page.requestFullscreen();
    } catch {
      // The browser, or the reader, does not want it: the page stays as it is.
      root.style.removeProperty('min-height');
    }
    return undefined;
  };
  return (
    <button ref={button} type="button" className={styles.button} onClick={() => void change()}>
      {t(full ? 'framed.full.leave' : 'framed.full')}
    </button>
  );
}
