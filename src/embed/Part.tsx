import { Suspense, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LoadingPart } from '../ui/LoadingPart';

/** A part that may be on its way, or fail, while the rest stands. */
export function Part({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  return (
    <ErrorBoundary panel={t('app.panel.explore')}>
      <Suspense fallback={<LoadingPart />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
