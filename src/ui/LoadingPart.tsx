import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { Notice } from './Notice';

/** A wait shorter than this is not worth a word, in ms. */
const noticeDelay = 500;

/** Stands where a part of the page is on its way. */
export function LoadingPart() {
  const { t } = useI18n();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), noticeDelay);
    return () => clearTimeout(timer);
  }, []);
  return long ? <Notice tone="wait">{t('load.loading')}</Notice> : null;
}
