import { Suspense, useEffect, useState } from 'react';
import type { Event } from '../../../atlas/eventSchema';
import { Recording } from './Recording';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { useI18n } from '../../../i18n/I18n';
import { lazyWithMessages } from '../../../ui/lazyWithMessages';
import { useBrowser } from '../../../ui/useBrowser';
import { createLink, secondIn } from './link';
import styles from './InStep.module.css';

const RecordingInStep = lazyWithMessages(
  () => import('./RecordingInStep'),
  ['words', 'explore', 'map', 'tour', 'transcript'],
);

/** The recording; with the map and the transcript in step where there are any. */
export function TheRecording({ event }: { event: Event }) {
  const { t } = useI18n();
  // The prerendered page has the recording alone; what goes in step comes with scripts.
  const scripted = useBrowser<boolean>(() => true, false);
  const [link] = useState(createLink);
  useEffect(() => {
    const second = secondIn(location.hash);
    if (second !== null) link.seek(second);
  }, [link]);
  const { video, programme } = event;
  const transcript = event.transcript ?? ownCaptions(event);
  if (video === null || (programme === null && transcript === null)) {
    return <Recording event={event} />;
  }
  const place = programme !== null && <div className={`${styles.map} needs-script`} />;
  // One player from the beginning: what is pressed before the map is here is not lost with it.
  return (
    <div className={styles.step}>
      <div className={styles.film}>
        <Recording event={event} step={link.step} />
      </div>
      {scripted ? (
        <ErrorBoundary panel={t('event.recording')}>
          <Suspense fallback={place}>
            <RecordingInStep link={link} programme={programme} transcript={transcript} />
          </Suspense>
        </ErrorBoundary>
      ) : (
        place
      )}
    </div>
  );
}

/** Captions on this site are a transcript as well; others the policy does not let a page read. */
function ownCaptions({ video }: Event): string | null {
  const captions = video?.provider === 'file' ? video.captions : undefined;
  return captions?.startsWith('/') ? captions : null;
}
