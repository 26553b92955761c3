import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { keepCopy, keepRest, readCopy, removeCopy } from './copy';
import styles from './KeptCopy.module.css';

/** How many files of the rest are here, while they come. */
interface Progress {
  done: number;
  of: number;
}

/** What is kept on this device, with its size, and the ways to keep more or nothing. */
export function KeptCopy() {
  const { t, number } = useI18n();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['offline'],
    queryFn: readCopy,
    retry: false,
  });
  const [work, setWork] = useState<Progress | 'working' | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    // On a first visit the copy is still on its way.
    void navigator.serviceWorker.ready.then(() => refetch());
  }, [refetch]);
  const [hasFailed, setFailed] = useState(false);
  const run = async (task: () => Promise<void>) => {
    setWork('working');
    setFailed(false);
    try {
      await task();
    } catch {
      setFailed(true);
    }
    await refetch();
    setWork(null);
  };
  if ((error && !isFetching) || hasFailed) {
    const retry = () => {
      setFailed(false);
      void refetch();
    };
    return (
      <Notice tone="problem" action={{ label: t('load.retry'), run: retry }}>
        {t('offline.failed')}
      </Notice>
    );
  }
  if (!data) return <p className="needs-script">{t('load.loading')}</p>;
  const { list, canKeep, isKept, isWhole } = data;
  if (!canKeep) return <p>{t('offline.never')}</p>;
  const size = (bytes: number) => number(Math.round(bytes / 100_000) / 10);
  const progress = typeof work === 'object' ? work : null;
  const keepMore = () => keepRest(list, (done) => setWork({ done, of: list.rest.length }));
  return (
    <>
      <div data-said="" className={styles.state}>
        {progress
          ? t('offline.progress', { ...progress })
          : t(isWhole ? 'offline.whole' : isKept ? 'offline.kept' : 'offline.none')}
      </div>
      {progress && (
        <progress value={progress.done} max={progress.of} aria-label={t('offline.rest.title')} />
      )}
      <p className={styles.actions}>
        {!isKept && (
          <Button disabled={work !== null} onClick={() => void run(keepCopy)}>
            {t('offline.keep', { size: size(list.bytes) })}
          </Button>
        )}
        {isKept && !isWhole && (
          <Button disabled={work !== null} onClick={() => void run(keepMore)}>
            {t('offline.rest', { size: size(list.restBytes) })}
          </Button>
        )}
        {isKept && (
          <Button disabled={work !== null} onClick={() => void run(removeCopy)}>
            {t('offline.remove')}
          </Button>
        )}
      </p>
    </>
  );
}
