import { Suspense, useId, useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { LoadingPart } from '../../../ui/LoadingPart';
import { lazyWithMessages } from '../../../ui/lazyWithMessages';
import { useView } from '../../../view/store';
import styles from './NearButton.module.css';

const NearPicker = lazyWithMessages(() => import('./NearPicker'), ['near']);

/** The way to cities like the reader's own; what it opens comes with the first press. */
export function NearButton() {
  const { t } = useI18n();
  const isNear = useView((view) => view.near !== null);
  const id = useId();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const open = isOpen ?? isNear;
  const label = t('explore.near');
  return (
    <div className={`${styles.button} needs-script`}>
      <Button
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div id={id} className={styles.picker}>
          <ErrorBoundary panel={label}>
            <Suspense fallback={<LoadingPart pushes />}>
              <NearPicker />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </div>
  );
}
