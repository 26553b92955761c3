import { useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { Notice } from '../ui/Notice';
import { LoadError, type LoadReason } from './fetch';
import { atlasQuery } from './queries';

/** A wait shorter than the first is not worth a word; one longer than the second gets a retry. In ms. */
const noticeDelay = 1_000;
const retryDelay = 6_000;

interface WaitingProps {
  retry: () => void;
  /** Said after the words for a long wait. */
  meanwhile: string;
}

/** Silent at first, then "loading", then "longer than usual" with a retry. */
function Waiting({ retry, meanwhile }: WaitingProps) {
  const { t } = useI18n();
  const [wait, setWait] = useState<'short' | 'noticed' | 'long'>('short');
  useEffect(() => {
    const noticed = setTimeout(() => setWait('noticed'), noticeDelay);
    const long = setTimeout(() => setWait('long'), retryDelay);
    return () => {
      clearTimeout(noticed);
      clearTimeout(long);
    };
  }, []);
  if (wait === 'short') return null;
  if (wait === 'noticed') return <Notice tone="wait">{t('load.loading')}</Notice>;
  return (
    <Notice tone="wait" action={{ label: t('load.retry'), run: retry }}>
      {t('load.waiting')} {meanwhile}
    </Notice>
  );
}

/** What fails otherwise than by a `LoadError` has failed in this page, not on its way here. */
function reasonOf(error: Error): LoadReason {
  return error instanceof LoadError ? error.reason : 'fault';
}

interface LoadNoticeProps<T, K extends readonly unknown[]> {
  query: UseQueryOptions<T, Error, T, K>;
  /** True where the prerendered page shows what the document held when it was built. */
  prerendered?: boolean;
}

/** The data's version in a document; most have one. */
function versionOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'version' in document
    ? document.version
    : undefined;
}

/**
 * What a person is told while a document is on its way, or when it did not
 * come: loading after a second, slow after six with a retry, error with its
 * reason and a retry, or a reload where the fault is this page's. Nothing once it is here, but where it belongs to another
 * version of the data than the cities on screen: that the page is stale.
 */
export function LoadNotice<T, K extends readonly unknown[]>({
  query,
  prerendered = false,
}: LoadNoticeProps<T, K>) {
  const { t } = useI18n();
  const { data, error, isFetching, refetch } = useQuery(query);
  const client = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const isMissing = prerendered && data === undefined && error !== null && !isFetching;
  useEffect(() => {
    if (isMissing) document.documentElement.dataset['without'] = 'data';
    return () => void delete document.documentElement.dataset['without'];
  }, [isMissing]);
  const reload = { label: t('load.reload'), run: () => location.reload() };
  if (data !== undefined) {
    const [known, found] = [client.getQueryData(atlasQuery.queryKey)?.version, versionOf(data)];
    if (known === undefined || found === undefined || known === found) return null;
    return (
      <Notice tone="problem" action={reload}>
        {t('load.renewed')}
      </Notice>
    );
  }
  const retry = () => {
    setAttempt((before) => before + 1);
    // A first request on its way would otherwise be waited for, however slow it is.
    void client.cancelQueries({ queryKey: query.queryKey }).then(() => refetch());
  };
  const meanwhile = prerendered ? t('load.stillHere') : '';
  if (!error || isFetching) return <Waiting key={attempt} retry={retry} meanwhile={meanwhile} />;
  const reason = reasonOf(error);
  // What this page cannot do now it cannot do in a moment either.
  const action = reason === 'fault' ? reload : { label: t('load.retry'), run: retry };
  return (
    <Notice tone="problem" action={action}>
      {t(`load.${reason}`)} {meanwhile}
    </Notice>
  );
}
