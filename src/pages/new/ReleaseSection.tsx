import { useAtlas } from '../../atlas/AtlasContext';
import type { Change, Release } from '../../atlas/changes';
import { useI18n } from '../../i18n/I18n';
import { Fold } from '../../profile/Fold';
import { Linked } from '../../ui/Linked';
import { Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { ChangeItem } from './ChangeItem';
import { groupChanges, type ChangeGroup } from './groups';
import styles from './NewPage.module.css';

/** So many rows are shown at once, more are folded. */
const mostInSight = 12;

interface ReleaseSectionProps {
  release: Release;
  /** All that it changed, as far as it meets the filters. */
  changes: readonly Change[];
  isFirst: boolean;
  isLast: boolean;
  isNarrowed: boolean;
  /** Came after the reader's last visit. */
  isUnseen: boolean;
}

/** A release: what it held, and what it added, corrected and removed. */
export function ReleaseSection(props: ReleaseSectionProps) {
  const { release, changes, isFirst, isLast, isNarrowed, isUnseen } = props;
  const atlas = useAtlas();
  const { t, date, compare } = useI18n();
  const { date: day, records, caseStudies, recognitions } = release;
  const written = date(day, { dateStyle: 'long', timeZone: 'UTC' });
  const groups = groupChanges(atlas, changes, compare);
  const of = (kind: Change['kind']) => changes.filter((one) => one.kind === kind).length;
  return (
    <Section id={day} title={written}>
      {isUnseen && <p className={styles.unseen}>{t('news.unseen')}</p>}
      <p>
        <span>{t('news.whole', { records, caseStudies, recognitions })}</span>{' '}
        <span>
          {isFirst
            ? t('news.first')
            : t('news.counts', {
                added: of('added'),
                changed: of('changed'),
                removed: of('removed'),
                narrowed: isNarrowed ? 'yes' : 'no',
              })}
        </span>
      </p>
      {groups.map((group) => (
        <Group
          // Folded or open anew with what it holds.
          key={`${group.kind} ${group.table} ${group.count <= mostInSight}`}
          group={group}
        />
      ))}
      {!isLast && (
        <p>
          <Linked id="news.since" links={{ a: `/data/changes/since-${day}.csv` }} />
        </p>
      )}
    </Section>
  );
}

/** What was done to the rows of one table, under their cities. */
function Group({ group: { kind, table, count, cities } }: { group: ChangeGroup }) {
  const { t, path, number } = useI18n();
  return (
    <Fold title={t(`news.${kind}.${table}`)} short={number(count)} open={count <= mostInSight}>
      {kind === 'removed' && table === 'records' && <p>{t('news.removed.about')}</p>}
      <ul className={styles.cities}>
        {cities.map(([city, changes]) => (
          <li key={city?.id ?? ''}>
            {city && <a href={path(paths.city(city.id))}>{city.name}</a>}
            <ul>
              {changes.map((change) => (
                <ChangeItem key={change.id} change={change} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
