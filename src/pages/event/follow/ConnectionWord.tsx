import { useI18n } from '../../../i18n/I18n';
import type { Followed } from '../live/Follower';
import { useNow } from '../live/useNow';
import styles from './Follow.module.css';

/** How often the age of the last word is told anew, in ms. */
const minute = 60_000;

interface ConnectionWordProps extends Followed {
  room: string;
}

/** How the line is, in words: also that it is gone, and since when. */
export function ConnectionWord({ connection, message, heard, room }: ConnectionWordProps) {
  const { t } = useI18n();
  const now = useNow(minute);
  const minutes = heard === null ? 0 : Math.max(0, Math.round((now - heard) / minute));
  const waiting = message === null && (connection === 'live' || connection === 'polling');
  return (
    <output className={styles.connection} data-connection={connection}>
      {waiting
        ? t('live.quiet', { room })
        : connection === 'offline'
          ? t(heard === null ? 'live.unreachable' : 'live.offline', { minutes })
          : t(`live.${connection}`, { room })}
    </output>
  );
}
