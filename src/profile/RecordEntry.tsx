import { use } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import type { RecordDetail, Source } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { Heading, type Level } from '../ui/Heading';
import { StatusMark } from '../ui/StatusMark';
import { paths } from '../view/paths';
import { english } from '../ui/english';
import { RecordActionsContext } from './recordActions';
import styles from './RecordEntry.module.css';
import { SourceLine } from '../atlas/SourceLine';
import { yearsOf } from '../atlas/years';

interface RecordEntryProps {
  record: RecordDetail;
  source: Source | undefined;
  level: Level;
}

/** One sourced fact: what the city does, how far it has come, on whose word. */
export function RecordEntry({ record, source, level }: RecordEntryProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const lang = english(i18n.language);
  const actions = use(RecordActionsContext);
  const practice = atlas.practiceById.get(record.practice);
  const years = yearsOf(record, i18n);
  const challenges = atlas.challenges
    .filter(({ id }) => record.challenges.includes(id))
    .map(({ id, label }) => i18n.word(`challenge.${id}`, label));
  return (
    <article className={styles.record} id={record.id}>
      <Heading level={level} className={styles.name} lang={lang}>
        {record.name}
      </Heading>
      <ul className={styles.facts}>
        {practice && (
          <li>
            <a href={i18n.path(paths.practice(practice.id))}>
              {i18n.word(`practice.${practice.id}`, practice.label)}
            </a>
          </li>
        )}
        <li>
          <StatusMark status={record.status}>
            {i18n.word(`status.${record.status}`, record.status)}
          </StatusMark>
        </li>
        {years !== null && <li>{years}</li>}
        {challenges.length > 0 && (
          <li>{i18n.t('city.challenges', { challenges: challenges.join(', ') })}</li>
        )}
      </ul>
      <p className={styles.summary} lang={lang}>
        {record.summary}
      </p>
      {source && <SourceLine source={source} locator={record.locator} />}
      {record.changed !== undefined && (
        <p className={styles.changed}>
          <span>
            {i18n.t('city.changed.on', {
              date: i18n.date(record.changed, { dateStyle: 'long', timeZone: 'UTC' }),
            })}
          </span>
          {record.reason !== undefined && (
            <>
              {' '}
              <span lang={lang}>({record.reason})</span>
            </>
          )}
        </p>
      )}
      {actions?.(record)}
    </article>
  );
}
