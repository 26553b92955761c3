import { Suspense } from 'react';
import { useI18n } from '../../i18n/I18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { useView } from '../../view/store';

const ColorList = lazyWithMessages(() => import('./ColorList'), ['tones']);

/** The key to the marks' colours, where the view asks for others than those of capabilities. */
export function ColorKey() {
  const { t } = useI18n();
  const isColored = useView(({ color }) => color !== 'capability');
  if (!isColored) return null;
  return (
    <ErrorBoundary panel={t('map.legend')}>
      <Suspense fallback={null}>
        <ColorList />
      </Suspense>
    </ErrorBoundary>
  );
}
