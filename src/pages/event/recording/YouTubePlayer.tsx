import { useEffect, useRef } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { ClickToLoad } from './ClickToLoad';
import type { Step } from './player';
import styles from './Player.module.css';
import { connectPlayer, youtubeHost } from './youtube';

/** The player's own origin, not ours: scripts there reach nothing of this page. */
const permissions =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';

interface YouTubePlayerProps {
  /** Eleven signs, checked where the event is read. */
  id: string;
  title: string;
  /** What goes in step with it. */
  step?: Step | undefined;
}

/** YouTube's own player, after a click that says so. */
export function YouTubePlayer(props: YouTubePlayerProps) {
  const { t } = useI18n();
  return (
    <ClickToLoad label={t('event.play')} note={t('event.play.youtube', { host: youtubeHost })}>
      <Frame {...props} />
    </ClickToLoad>
  );
}

function Frame({ id, title, step }: YouTubePlayerProps) {
  const { t } = useI18n();
  const frame = useRef<HTMLIFrameElement>(null);
  // The button that had the focus is gone: the player takes it.
  useEffect(() => frame.current?.focus(), []);
  useEffect(() => {
    if (!frame.current || !step) return undefined;
    const { player, stop } = connectPlayer(frame.current, step.onTime);
    step.onPlayer(player);
    return () => {
      step.onPlayer(null);
      stop();
    };
  }, [step]);
  const spoken = step ? '&enablejsapi=1' : '';
  return (
    <iframe
      className={styles.screen}
      src={`https://${youtubeHost}/embed/${id}?autoplay=1&rel=0${spoken}`}
      title={t('event.player', { title })}
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      referrerPolicy="strict-origin-when-cross-origin"
      sandbox={permissions}
      ref={frame}
    />
  );
}
