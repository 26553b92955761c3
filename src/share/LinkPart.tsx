import { useId, useRef, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { announce } from '../ui/announcer';
import { Button } from '../ui/Button';
import { addressOf } from './address';
import styles from './LinkPart.module.css';
import type { PartProps } from './shareTarget';

/** The address of what is shared: to copy, or to hand to another app where the device can. */
export function LinkPart({ subject }: PartProps) {
  const { t } = useI18n();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  const address = addressOf(subject);
  const tell = (said: string) => {
    setStatus(said);
    if (said !== '') announce(said);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      tell(t('share.copied'));
    } catch {
      field.current?.select();
      tell(t('share.copy.failed')); // not allowed here: the address is marked, to copy by hand
    }
  };
  const send = async () => {
    try {
      await navigator.share({ title: t('app.name'), text: subject.title, url: address });
      setStatus('');
    } catch (error) {
      const given = error instanceof DOMException && error.name === 'AbortError';
      tell(given ? '' : t('share.send.failed')); // given up by the reader: nothing to say
    }
  };
  return (
    <div className={styles.link}>
      <label htmlFor={id}>{t('share.link.title')}</label>
      <input
        ref={field}
        id={id}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={() => void copy()}>{t('share.link.copy')}</Button>
      {'share' in navigator && <Button onClick={() => void send()}>{t('share.send')}</Button>}
      <span className={styles.status}>{status}</span>
    </div>
  );
}
