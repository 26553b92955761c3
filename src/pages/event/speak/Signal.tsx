import { useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { useNow } from '../live/useNow';
import styles from './Desk.module.css';
import type { Speaker } from './useSpeaker';

/** Whether it arrives, at how many, and for how long the talk goes on. */
export function Signal({ speaker: { reach, followers } }: { speaker: Speaker }) {
  const { t } = useI18n();
  return (
    <div className={styles.signal}>
      <output data-reach={reach}>{t(`live.reach.${reach}`)}</output>
      <span>
        {followers === null ? t('live.followers.unknown') : t('live.followers', { followers })}
      </span>
      <Clock />
    </div>
  );
}

/** Minutes and seconds since it was started. */
function Clock() {
  const { t } = useI18n();
  const [since, setSince] = useState<number | null>(null);
  const now = useNow(1_000);
  const seconds = since === null ? 0 : Math.max(0, Math.floor((now - since) / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    <span className={styles.clock}>
      <span role="timer">{`${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}</span>
      <Button onClick={() => setSince(Date.now())}>
        {t(since === null ? 'live.clock.start' : 'live.clock.again')}
      </Button>
    </span>
  );
}
