import type { SubmitEvent } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Notice } from '../../../ui/Notice';
import styles from '../live/JoinForm.module.css';

interface KeyFormProps {
  room: string;
  /** The key that was given is not this room's. */
  refused: boolean;
  onKey: (key: string) => void;
}

/** Asks for the room's key, once a session. */
export function KeyForm({ room, refused, onKey }: KeyFormProps) {
  const { t } = useI18n();
  const enter = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = String(new FormData(event.currentTarget).get('key')).trim();
    if (key !== '') onKey(key);
  };
  return (
    <form className={`${styles.form} needs-script`} onSubmit={enter}>
      {refused && <Notice tone="problem">{t('live.key.refused', { room })}</Notice>}
      <label>
        <span>{t('live.key', { room })}</span>
        <input name="key" type="password" required autoComplete="off" aria-describedby="key-hint" />
      </label>
      <button type="submit">{t('live.key.enter')}</button>
      <p id="key-hint">{t('live.key.hint')}</p>
    </form>
  );
}
