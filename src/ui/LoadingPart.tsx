import { useEffect, useLayoutEffect, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { Notice } from './Notice';
import { awaitPart } from './ready';

/** A wait shorter than this is not worth a word, in ms. */
const noticeDelay = 500;

/**
 * Stands where a part of the page is on its way.
 * @param pushes whether the part will push what is below it: as a page opens, that is seen when both are there
 */
export function LoadingPart({ pushes = false }: { pushes?: boolean }) {
  const { t } = useI18n();
  useLayoutEffect(() => (pushes ? awaitPart() : undefined), [pushes]);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), noticeDelay);
    return () => clearTimeout(timer);
  }, []);
  return long ? <Notice tone="wait">{t('load.loading')}</Notice> : null;
}

/** The same without a word. */
export function PushingPart({ className }: { className?: string | undefined }) {
  useLayoutEffect(awaitPart, []);
  return <div className={className} />;
}
