import { useAtlas } from '../atlas/AtlasContext';
import type { Source } from '../atlas/details';
import { SourceLine } from '../atlas/SourceLine';
import { yearsOf } from '../atlas/years';
import { useI18n } from '../i18n/I18n';
import { StatusMark } from '../ui/StatusMark';
import { paths } from '../view/paths';
import type { Placed } from './groups';
import styles from './PlacedEntry.module.css';
import { useRecordText } from './translate/translation';

interface PlacedEntryProps {
  placed: Placed;
  source: Source | undefined;
}

/** One sourced fact under its city: what it does, how far it has come, on whose word. */
export function PlacedEntry({ placed: { city, record }, source }: PlacedEntryProps) {
  const i18n = useI18n();
  const said = useRecordText();
  const name = said(record.name);
  const summary = said(record.summary);
  const years = yearsOf(record, i18n);
  const atlas = useAtlas();
  const challenges = atlas.challenges
    .filter(({ id }) => record.challenges.includes(id))
    .map(({ id, label }) => i18n.word(`challenge.${id}`, label));
  return (
    <article className={styles.record} id={record.id}>
      <h4 className={styles.name}>
        <a href={i18n.path(paths.city(city.id))}>{city.name}</a>
        {' · '}
        <span lang={name.lang}>{name.text}</span>
      </h4>
      <ul className={styles.facts}>
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
      <p className={styles.summary} lang={summary.lang}>
        {summary.text}
      </p>
      {source && <SourceLine source={source} locator={record.locator} />}
    </article>
  );
}
