import { useI18n } from '../../i18n/I18n';
import { ClickToLoad } from './ClickToLoad';
import styles from './Player.module.css';

/** YouTube's privacy-enhanced host: named in the words before the click, and in the page's policy. */
export const youtubeHost = 'www.youtube-nocookie.com';

/** The player's own origin, not ours: scripts there reach nothing of this page. */
const permissions =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';

interface YouTubePlayerProps {
  /** Eleven signs, checked where the event is read. */
  id: string;
  title: string;
}

/** YouTube's own player, after a click that says so. */
export function YouTubePlayer({ id, title }: YouTubePlayerProps) {
  const { t } = useI18n();
  return (
    <ClickToLoad label={t('event.play')} note={t('event.play.youtube', { host: youtubeHost })}>
      <iframe
        className={styles.screen}
        src={`https://${youtubeHost}/embed/${id}?autoplay=1&rel=0`}
        title={t('event.player', { title })}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        referrerPolicy="strict-origin-when-cross-origin"
        sandbox={permissions}
        ref={focusOnArrival}
      />
    </ClickToLoad>
  );
}

/** The button that had the focus is gone: the player takes it. */
function focusOnArrival(frame: HTMLIFrameElement | null): void {
  frame?.focus();
}
