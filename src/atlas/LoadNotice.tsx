import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { Notice } from '../ui/Notice';
import { LoadError, type LoadReason } from './fetch';

/** A wait shorter than this is not worth a word, in ms; a longer one than the second gets a retry. */
const worthAWord = 1_000;
const worthARetry = 6_000;

type Wait = 'short' | 'noticed' | 'long';

/** How long something has been waited for, in three steps. */
function useWait(waiting: boolean, since: number): Wait {
  const [wait, setWait] = useState<Wait>('short');
  useEffect(() => {
    setWait('short');
    if (!waiting) return undefined;
    const noticed = setTimeout(() => setWait('noticed'), worthAWord);
    const long = setTimeout(() => setWait('long'), worthARetry);
    return () => {
      clearTimeout(noticed);
      clearTimeout(long);
    };
  }, [waiting, since]);
  return wait;
}

function reasonOf(error: Error): LoadReason {
  return error instanceof LoadError ? error.reason : 'server';
}

interface LoadNoticeProps<T, K extends readonly unknown[]> {
  query: UseQueryOptions<T, Error, T, K>;
  /** True where the prerendered page shows what the document held when it was built. */
  prerendered?: boolean;
}

/**
 * What a person is told while a document is on its way, or when it did not
 * come: loading after a second, slow after six with a retry, error with its
 * reason and a retry. Nothing once it is here.
 */
export function LoadNotice<T, K extends readonly unknown[]>({
  query,
  prerendered = false,
}: LoadNoticeProps<T, K>) {
  const { t } = useI18n();
  const { data, error, isFetching, refetch } = useQuery(query);
  const [attempt, setAttempt] = useState(0);
  const wait = useWait(isFetching && data === undefined, attempt);
  if (data !== undefined) return null;
  const retry = () => {
    setAttempt((before) => before + 1);
    void refetch({ cancelRefetch: true });
  };
  const still = prerendered ? ` ${t('load.stillHere')}` : '';
  if (error && !isFetching) {
    return (
      <Notice tone="problem" action={{ label: t('load.retry'), run: retry }}>
        {t(`load.${reasonOf(error)}`) + still}
      </Notice>
    );
  }
  if (wait === 'long') {
    return (
      <Notice tone="wait" action={{ label: t('load.retry'), run: retry }}>
        {t('load.waiting') + still}
      </Notice>
    );
  }
  if (wait === 'short') return null;
  return <Notice tone="wait">{t('load.loading')}</Notice>;
}
