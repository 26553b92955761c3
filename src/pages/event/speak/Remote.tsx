import { useI18n } from '../../../i18n/I18n';
import styles from './Desk.module.css';
import type { Speaker } from './useSpeaker';

interface RemoteProps {
  speaker: Speaker;
  first: boolean;
  last: boolean;
  /** A cue is being shown. */
  begun: boolean;
  onStep: (by: 1 | -1) => void;
}

/** On, back, and what the audience is to see meanwhile. At the first and the last stop the keyboard stays where it pressed. */
export function Remote({ speaker, first, last, begun, onStep }: RemoteProps) {
  const { t } = useI18n();
  const switches = [
    ['sharing', speaker.sharing],
    ['frozen', speaker.frozen],
    ['black', speaker.black],
    ['end', speaker.end],
  ] as const;
  return (
    <fieldset className={styles.remote} aria-label={t('live.remote')}>
      <button type="button" aria-disabled={first} onClick={() => !first && onStep(-1)}>
        {t('live.previous')}
      </button>
      <button
        type="button"
        aria-disabled={last}
        className={styles.next}
        onClick={() => !last && onStep(1)}
      >
        {t(begun ? 'live.next' : 'live.start')}
      </button>
      {switches.map(([name, on]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={on}
            onChange={({ target }) => speaker.set({ [name]: target.checked })}
          />
          {t(`live.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
