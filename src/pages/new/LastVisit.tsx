import { useEffect } from 'react';
import type { Change, Changes } from '../../atlas/changes';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import styles from './NewPage.module.css';
import { usePersisted } from '../../ui/persisted';
import { forgetVisits, noteVisit, visitStore } from './visits';

/** The release that a reader has seen last; null where none is known, as on the server. */
export function useSeenRelease(): string | null {
  return usePersisted(visitStore, ({ before }) => before?.release ?? null);
}

/** What has changed since this device was here last, and the way to forget it. Comes with scripts only. */
export function LastVisit({ releases, changes }: Pick<Changes, 'releases' | 'changes'>) {
  const { t, date } = useI18n();
  const { last, before, blocked } = usePersisted(visitStore, (state) => state);
  const newest = releases.at(-1)?.date;
  useEffect(() => {
    if (newest !== undefined) noteVisit(newest, new Date());
  }, [newest]);
  const written = (day: string) => date(day, { dateStyle: 'long', timeZone: 'UTC' });
  if (blocked) return <p className={`${styles.visit} needs-script`}>{t('news.visit.blocked')}</p>;
  if (last === null)
    return <p className={`${styles.visit} needs-script`}>{t('news.visit.none')}</p>;
  const since = before && changes.filter(({ release }) => release > before.release);
  return (
    <p className={`${styles.visit} needs-script`}>
      <span data-said="">
        {before && since
          ? t('news.visit.since', { date: written(before.day), ...countKinds(since) })
          : t('news.visit.first')}
      </span>{' '}
      <span>{t('news.visit.kept')}</span>{' '}
      <Button onClick={forgetVisits}>{t('news.visit.forget')}</Button>
    </p>
  );
}

function countKinds(changes: readonly Change[]) {
  const of = (kind: Change['kind']) => changes.filter((one) => one.kind === kind).length;
  return {
    count: changes.length,
    added: of('added'),
    changed: of('changed'),
    removed: of('removed'),
  };
}
