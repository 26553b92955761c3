import { Suspense } from 'react';
import type { Atlas } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { onDemand } from '../../ui/onDemand';
import { useView } from '../../view/store';

const ToneKey = onDemand(() => import('./ToneKey'), ['tones']);

/** The key to the marks' colours, where the view asks for others than those of capabilities. */
export function Key({ atlas }: { atlas: Atlas }) {
  const { t } = useI18n();
  const isToned = useView(({ color }) => color !== 'capability');
  if (!isToned) return null;
  return (
    <ErrorBoundary panel={t('map.legend')}>
      <Suspense fallback={null}>
        <ToneKey atlas={atlas} />
      </Suspense>
    </ErrorBoundary>
  );
}
