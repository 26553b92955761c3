import { useEffect, type ReactNode } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Qr } from '../../../ui/Qr';
import { useOrigin } from '../../../ui/useOrigin';
import { useTitle } from '../../../ui/useTitle';
import { paths } from '../../../view/paths';
import { titleSaid } from '../cues/said';
import { JoinForm } from '../live/JoinForm';
import { followAddress, useRoom } from '../live/room';
import { useAwake } from '../live/useAwake';
import { useCue } from '../live/useCue';
import { useFollowed } from '../live/useFollowed';
import { usePresenter } from '../cues/usePresenter';
import styles from './Stage.module.css';

/** The projector's picture: the map and a title, nothing to press, nothing to leave by. */
export function Stage({ map }: { map: ReactNode }) {
  const { t, language } = useI18n();
  const room = useRoom();
  useTitle(room && t('live.title', { page: t('live.stage.title'), room }));
  const { message, connection } = useFollowed(room);
  usePresenter(message?.v ?? null);
  useAwake(room !== null);
  useFullScreen();
  const cue = useCue(message?.cue ?? null);
  const title = titleSaid(message, cue, language);
  return (
    <main className={styles.stage} data-black={message?.black ? '' : undefined}>
      <div className={styles.map} inert>
        {map}
      </div>
      {room === null && (
        <div className={styles.before}>
          <h1>{t('live.stage.title')}</h1>
          <noscript>
            <p>{t('live.scripts')}</p>
          </noscript>
          <JoinForm label={t('live.stage')} />
        </div>
      )}
      {room !== null && !message && <Invitation room={room} />}
      {title && (
        <h1 className={styles.title} lang={title.lang} aria-live="polite">
          {title.text}
        </h1>
      )}
      {(connection === 'offline' || connection === 'none') && (
        <output className={styles.fault} title={t('live.stage.fault')}>
          <span className="visually-hidden">{t('live.stage.fault')}</span>
        </output>
      )}
    </main>
  );
}

/** Before the speaker begins: how to follow on a phone. */
function Invitation({ room }: { room: string }) {
  const { t, path } = useI18n();
  const origin = useOrigin()?.replace(/\/$/, '') ?? '';
  const address = followAddress(origin, path(paths.follow), room);
  return (
    <div className={styles.before}>
      <h1>{t('live.invite')}</h1>
      <Qr address={address} label={t('live.qr', { address })} className={styles.qr} />
      <p>{address}</p>
    </div>
  );
}

/** The first key or click fills the screen; before one, browsers do not let a page. */
function useFullScreen(): void {
  useEffect(() => {
    const fill = ({ target }: Event) => {
      if (target instanceof Element && target.closest('form')) return;
      // Refused in a frame or by a setting: the window then is the stage.
      document.documentElement.requestFullscreen?.().catch(() => undefined);
    };
    const events = ['pointerup', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, fill, { once: true });
    return () => {
      for (const event of events) window.removeEventListener(event, fill);
    };
  }, []);
}
