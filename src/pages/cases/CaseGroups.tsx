import { useState } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { paths } from '../../view/paths';
import { CaseEntry } from './CaseEntry';
import { cutGroups, type CaseGroup, type ShownGroup } from './order';
import styles from './CaseList.module.css';

interface CaseGroupsProps {
  groups: readonly CaseGroup[];
}

function keyOf(group: CaseGroup): string {
  if (group.by === 'practice') return group.practice?.id ?? '';
  return group.by === 'city' ? group.city.id : String(group.year);
}

/** Groups of case studies, a page's worth of them; more when asked. */
export function CaseGroups({ groups }: CaseGroupsProps) {
  const { t } = useI18n();
  const [pages, setPages] = useState(1);
  const shown = cutGroups(groups, pages);
  const count = (list: readonly { cases: readonly unknown[] }[]) =>
    list.reduce((sum, { cases }) => sum + cases.length, 0);
  const byPractice = groups[0]?.by === 'practice';
  const left = byPractice
    ? 0
    : count(groups) - shown.reduce((sum, one) => sum + one.shown.length, 0);
  return (
    <>
      {byPractice && groups.length > 1 && <Index groups={groups} />}
      {shown.map((one) => (
        <Group key={keyOf(one.group)} {...one} />
      ))}
      {left > 0 && (
        <p className={styles.more}>
          <Button onClick={() => setPages(pages + 1)}>{t('cases.more', { count: left })}</Button>
        </p>
      )}
    </>
  );
}

/** The practices below with their counts, to jump to. */
function Index({ groups }: { groups: readonly CaseGroup[] }) {
  const { t, word } = useI18n();
  return (
    <nav aria-label={t('cases.index')} className={styles.index}>
      <ul>
        {groups.map((group) =>
          group.by === 'practice' && group.practice ? (
            <li key={group.practice.id}>
              <a href={`#${group.practice.id}`}>
                {word(`practice.${group.practice.id}`, group.practice.label)}
              </a>{' '}
              {group.cases.length}
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}

function Group({ group, shown }: ShownGroup) {
  const atlas = useAtlas();
  const { t, path } = useI18n();
  const [whole, setWhole] = useState(false);
  const { cases } = group;
  const listed = whole ? cases : shown;
  const practice = group.by === 'practice' ? group.practice : null;
  return (
    <section className={styles.group}>
      <CaseHeading group={group} />
      <ul>
        {listed.map((study) => (
          <CaseEntry
            key={study.id}
            study={study}
            city={group.by === 'city' ? undefined : atlas.cityById.get(study.city)}
          />
        ))}
      </ul>
      {group.by === 'practice' && listed.length < cases.length && (
        <p className={styles.rest}>
          <span>{t('cases.newest', { shown: listed.length, count: cases.length })}</span>{' '}
          {practice && (
            <>
              <a href={`${path(paths.practice(practice.id))}#case-studies`}>
                {t('cases.all.page')}
              </a>{' '}
            </>
          )}
          <Button onClick={() => setWhole(true)}>{t('cases.all.here')}</Button>
        </p>
      )}
    </section>
  );
}

/** The practice or city, linked to its page, or the year that the studies below belong to. */
function CaseHeading({ group }: { group: CaseGroup }) {
  const { t, path, country, word } = useI18n();
  if (group.by === 'year') return <h2>{group.year ?? t('cases.noYear')}</h2>;
  if (group.by === 'practice') {
    const { practice, cases } = group;
    const count = <span className={styles.country}>{t('cases.of', { count: cases.length })}</span>;
    return practice ? (
      <h2 id={practice.id}>
        <a href={path(paths.practice(practice.id))}>
          {word(`practice.${practice.id}`, practice.label)}
        </a>{' '}
        {count}
      </h2>
    ) : (
      <h2>
        {t('cases.noPractice')} {count}
      </h2>
    );
  }
  const { id, name, country: of } = group.city;
  return (
    <h2>
      <a href={path(paths.city(id))}>{name}</a>{' '}
      <span className={styles.country}>{country(of.code, of.name)}</span>
    </h2>
  );
}
