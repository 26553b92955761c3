import { useState, type SubmitEvent } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Notice } from '../../../ui/Notice';
import styles from '../../../ui/lineForm.module.css';
import { roomForm } from './message';
import { roomAddress } from './room';

/**
 * Asks for the room where the address names none, and goes there. The policy
 * (`form-action 'none'`) lets no form leave by itself, so a script takes it;
 * before this one is here, `public/theme.js` does, by `data-query`.
 */
export function JoinForm({ label }: { label: string }) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState(false);
  const join = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const room = String(new FormData(event.currentTarget).get('room')).trim().toLowerCase();
    setWrong(!roomForm.test(room));
    if (roomForm.test(room)) location.assign(roomAddress(location.href, room));
  };
  return (
    <form className={`${styles.form} needs-script`} data-query="" onSubmit={join}>
      <label>
        {t('live.room')}
        <input
          type="text"
          name="room"
          required
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          aria-describedby="room-hint"
          aria-invalid={wrong}
        />
      </label>
      <button type="submit">{label}</button>
      <p id="room-hint">{t('live.room.hint')}</p>
      {wrong && <Notice tone="problem">{t('live.room.wrong')}</Notice>}
    </form>
  );
}
