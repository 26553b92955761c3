import { Suspense } from 'react';
import type { Event } from '../../../atlas/eventSchema';
import { Recording } from './Recording';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { useI18n } from '../../../i18n/I18n';
import { lazyWithMessages } from '../../../ui/lazyWithMessages';
import { useBrowser } from '../../../ui/useBrowser';

const RecordingInStep = lazyWithMessages(
  () => import('./RecordingInStep'),
  ['words', 'explore', 'map', 'tour'],
);

/** The recording; with the map in step where there are cues for it. */
export function TheRecording({ event }: { event: Event }) {
  const { t } = useI18n();
  // The prerendered page has the recording alone; map and chapters come with scripts.
  const scripted = useBrowser<boolean>(() => true, false);
  const { video, programme } = event;
  const alone = <Recording event={event} />;
  if (!scripted || video === null || programme === null) return alone;
  return (
    <ErrorBoundary panel={t('event.recording')}>
      <Suspense fallback={alone}>
        <RecordingInStep event={event} programme={programme} />
      </Suspense>
    </ErrorBoundary>
  );
}
