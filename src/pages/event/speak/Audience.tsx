import { useI18n } from '../../../i18n/I18n';
import { Notice } from '../../../ui/Notice';
import { Qr } from '../../../ui/Qr';
import { useOrigin } from '../../../ui/useOrigin';
import { eventPaths } from '../../../view/eventPaths';
import { paths } from '../../../view/paths';
import type { Reach } from '../live/Publisher';
import { followAddress } from '../live/room';
import type { Stop } from './stops';
import styles from './Desk.module.css';

interface AudienceProps {
  room: string;
  reach: Reach;
  /** The stop that is shown. */
  stop: Stop | undefined;
}

/** How the audience comes along: a code and an address, always in sight; without a hub, those of the stop itself. */
export function Audience({ room, reach, stop }: AudienceProps) {
  const { t, path } = useI18n();
  const origin = useOrigin()?.replace(/\/$/, '') ?? '';
  const alone = reach === 'none';
  const own = stop?.anchor === null ? path(paths.home) + stop.shows.v : null;
  const ofStop = own ?? path(paths.tour) + (stop ? `#${stop.anchor}` : '');
  const here = alone ? origin + ofStop : followAddress(origin, path(paths.follow), room);
  return (
    <>
      {alone && <Notice tone="problem">{t('live.nohub')}</Notice>}
      <section className={styles.audience} aria-label={t('live.audience')}>
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
          <p>
            <a href={path(eventPaths.host)} target="_blank" rel="noopener">
              {t('live.host')}
            </a>
          </p>
        </div>
      </section>
    </>
  );
}
