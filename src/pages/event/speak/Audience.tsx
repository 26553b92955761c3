import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { Notice } from '../../../ui/Notice';
import { Qr } from '../../../ui/Qr';
import { useOrigin } from '../../../ui/useOrigin';
import { paths } from '../../../view/paths';
import type { Reach } from '../live/Publisher';
import { followAddress } from '../live/room';
import styles from './Desk.module.css';

interface AudienceProps {
  room: string;
  reach: Reach;
  /** The cue that is shown. */
  cue: Cue | undefined;
}

/** How the audience comes along: a code and an address; without a hub, those of the cue itself. */
export function Audience({ room, reach, cue }: AudienceProps) {
  const { t, path } = useI18n();
  const origin = useOrigin()?.replace(/\/$/, '') ?? '';
  const alone = reach === 'none';
  const here = alone
    ? `${origin}${path(paths.tour)}${cue ? `#${cue.id}` : ''}`
    : followAddress(origin, path(paths.follow), room);
  return (
    <section className={styles.audience} aria-label={t('live.audience')}>
      {alone && <Notice tone="problem">{t('live.nohub')}</Notice>}
      <Qr address={here} label={t('live.qr', { address: here })} className={styles.qr} />
      <div>
        <p className={styles.address}>{here}</p>
        {!alone && (
          <p>
            <a href={`${path(paths.stage)}?room=${room}`} target="_blank" rel="noopener">
              {t('live.stage.open')}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}
