import { Suspense, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LoadingPart } from '../ui/LoadingPart';

interface PartProps {
  children: ReactNode;
  /** What stands in its place until it is here. */
  fallback?: ReactNode;
}

/** A part that may be on its way, or fail, while the rest stands. */
export function Part({ children, fallback }: PartProps) {
  const { t } = useI18n();
  return (
    <ErrorBoundary panel={t('app.panel.explore')}>
      <Suspense fallback={fallback ?? <LoadingPart />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
