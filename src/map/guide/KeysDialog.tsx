import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import styles from './Guide.module.css';

/** The keys that the map's list hears, as they are written on a keyboard, each with its message. */
const keys = [
  [['↑', '↓', '←', '→'], 'guide.key.arrows'],
  [['A–Z'], 'guide.key.letter'],
  [['guide.press.home', 'guide.press.end'], 'guide.key.ends'],
  [['guide.press.enter'], 'guide.key.enter'],
  [['guide.press.escape'], 'guide.key.escape'],
  [['+', '−'], 'guide.key.zoom'],
  [['guide.press.shift'], 'guide.key.shift'],
  [['Alt + I'], 'guide.key.where'],
  [['?'], 'guide.key.help'],
] as const;

/** All keys of the map. Closed, it gives the focus back to the map. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t, word } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Not on the way out, which stands last: it is read from the top.
    heading.current?.focus();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      onClose={onClose}
      closedby="any"
    >
      <h2 id={title} ref={heading} tabIndex={-1}>
        {t('guide.keys')}
      </h2>
      <dl>
        {keys.map(([pressed, does]) => (
          <div key={does}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{word(key, key)}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('guide.keys.reader')}</p>
      <Button onClick={() => dialog.current?.close()}>{t('guide.close')}</Button>
    </dialog>,
    document.body,
  );
}
