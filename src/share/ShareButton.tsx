import { Suspense, useRef, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import type { Shared } from './shareTarget';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LoadingPart } from '../ui/LoadingPart';
import { lazyWithMessages } from '../ui/lazyWithMessages';

const ShareDialog = lazyWithMessages(() => import('./ShareDialog'), ['share']);

interface ShareButtonProps {
  shared: Shared;
  /** The words on the button. */
  label: string;
  /** What it is about, where many such buttons stand on a page. */
  about?: string;
}

/** Opens the dialog by which something is taken along; its code comes with the first press. */
export function ShareButton({ shared, label, about }: ShareButtonProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-label={about && t('app.share.about', { label, about })}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {open && (
        <ErrorBoundary panel={label}>
          <Suspense fallback={<LoadingPart />}>
            <ShareDialog shared={shared} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
