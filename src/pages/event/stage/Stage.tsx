import { useEffect, useRef, type ReactNode } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Qr } from '../../../ui/Qr';
import { useHeldFocus } from '../../../ui/useHeldFocus';
import { useOrigin } from '../../../ui/useOrigin';
import { useTitle } from '../../../ui/useTitle';
import { paths } from '../../../view/paths';
import { localized } from '../cues/localized';
import { JoinForm } from '../live/JoinForm';
import { followAddress, useRoom } from '../live/room';
import { useAwake } from '../live/useAwake';
import { useCue } from '../live/useCue';
import { useFollowed } from '../live/useFollowed';
import { useLed } from '../live/useLed';
import { usePresenter } from '../cues/usePresenter';
import styles from './Stage.module.css';

interface StageProps {
  map: ReactNode;
  /** What the map shows, in a sentence. */
  sentence: ReactNode;
  /** The same in words that are spoken when the speaker shows something else. */
  told: string;
}

/** The projector's picture: the map, a title, a sentence and the way in for phones; nothing to press, nothing to leave by. */
export function Stage({ map, sentence, told }: StageProps) {
  const { t, language } = useI18n();
  const room = useRoom();
  useTitle(room && t('live.title', { page: t('live.stage.title'), room }));
  const { message, connection } = useFollowed(room);
  usePresenter(message?.v ?? null);
  useAwake(room !== null);
  useFullScreen();
  const own = message?.title;
  const { cue } = useCue(own === undefined ? (message?.cue ?? null) : null);
  const title =
    own === undefined ? cue && localized(cue.title, language) : { text: own, lang: undefined };
  useLed(title, message ? told : null);
  const stage = useRef<HTMLElement>(null);
  useHeldFocus(stage);
  return (
    <main ref={stage} className={styles.stage} data-black={message?.black ? '' : undefined}>
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
      {/* Names on the map keep off both, which are there before they say anything. */}
      <div className={styles.foot}>
        <div data-over-map>
          {message && (
            <div className={styles.words}>
              {title && (
                <h1 lang={title.lang} tabIndex={-1}>
                  {title.text}
                </h1>
              )}
              <div data-led="">{sentence}</div>
            </div>
          )}
        </div>
        <div data-over-map>{message && room !== null && <Corner room={room} />}</div>
      </div>
      {(connection === 'offline' || connection === 'none') && (
        <span data-said="new" className={styles.fault} title={t('live.stage.fault')}>
          <span className="visually-hidden">{t('live.stage.fault')}</span>
        </span>
      )}
    </main>
  );
}

/** Where phones follow a room. */
function useFollowAddress(room: string): string {
  const { path } = useI18n();
  const origin = useOrigin()?.replace(/\/$/, '') ?? '';
  return followAddress(origin, path(paths.follow), room);
}

/** Throughout the talk: whoever comes late, or takes her phone out late, finds the way in. */
function Corner({ room }: { room: string }) {
  const { t } = useI18n();
  const address = useFollowAddress(room);
  return (
    <div className={styles.corner}>
      <Qr address={address} label={t('live.qr', { address })} className={styles.code} />
      <p>{t('live.invite')}</p>
    </div>
  );
}

/** Before the speaker begins: how to follow on a phone. */
function Invitation({ room }: { room: string }) {
  const { t } = useI18n();
  const address = useFollowAddress(room);
  return (
    <div className={styles.before}>
      <h1 tabIndex={-1}>{t('live.invite')}</h1>
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
