import type { Event } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { ExternalLink } from '../../../ui/ExternalLink';
import { FilePlayer } from './FilePlayer';
import type { Step } from './player';
import styles from './Recording.module.css';
import { YouTubePlayer } from './YouTubePlayer';

/** The recording: the listing that links to it, and a player where its address is known. */
export function Recording({ event, step }: { event: Event; step?: Step | undefined }) {
  const { t } = useI18n();
  const { video, listing, title } = event;
  return (
    <>
      {video?.provider === 'youtube' && <YouTubePlayer id={video.id} title={title} step={step} />}
      {video?.provider === 'file' && (
        <FilePlayer video={video} title={title} listing={listing.url} step={step} />
      )}
      <p className={styles.watch}>
        <ExternalLink href={listing.url}>{t('event.watch')}</ExternalLink>
      </p>
      {video === null && <p>{t('event.recording.elsewhere', { publisher: listing.publisher })}</p>}
    </>
  );
}
