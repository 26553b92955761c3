import { useId, useMemo, useRef, type MouseEvent } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { useI18n } from '../i18n/I18n';
import { langOf } from '../ui/english';
import { groupNamer } from '../view/groupName';
import { groupsOf, type CityGroup } from '../view/groups';
import { useResult } from '../view/ResultContext';
import { useReturn } from '../view/useReturn';
import type { Group } from '../view/view';
import { CityRows, type CityRowsProps } from './CityRows';
import styles from './GroupedList.module.css';

interface GroupedListProps extends Omit<CityRowsProps, 'list' | 'cities' | 'headedBy'> {
  /** The question by which the cities are grouped. */
  group: Group;
}

/** The cities under headings, one for each answer to a question that any of them gives. */
export default function GroupedList({ group, ...rows }: GroupedListProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const part = useRef<HTMLDivElement>(null);
  const left = useRef<Element | null>(null);
  const atlas = useAtlas();
  const { cities, filter, found } = useResult();
  const groups = useMemo(
    () => groupsOf(group, { atlas, cities, filter, found }),
    [group, atlas, cities, filter, found],
  );
  const nameOf = useMemo(() => groupNamer(atlas, i18n), [atlas, i18n]);
  const question = atlas.questions.find(({ id }) => `survey:${id}` === group);
  const listed = groups.reduce((sum, one) => sum + one.cities.length, 0);
  useReturn(part, left);
  const note = ({ target }: MouseEvent) => {
    left.current = target instanceof Element ? target.closest('a') : null;
  };
  return (
    <div ref={part} onClickCapture={note}>
      {question && (
        <p className={styles.note}>
          {t('group.survey', { title: question.survey.title, year: question.survey.year })}
        </p>
      )}
      {listed > cities.length && <p className={styles.note}>{t('group.several')}</p>}
      {groups.map((one) => (
        <Section
          key={`${group} ${one.id}`}
          group={one}
          name={nameOf(one)}
          lang={question && one.facet ? langOf(question.survey.language, language) : undefined}
          {...rows}
        />
      ))}
    </div>
  );
}

interface SectionProps extends Omit<GroupedListProps, 'group'> {
  group: CityGroup;
  name: string;
  /** The language of the name, where it is not that of the page. */
  lang: string | undefined;
}

/** A group: what it is called, how many cities are in it, and these. */
function Section({ group: { cities }, name, lang, ...rows }: SectionProps) {
  const { t } = useI18n();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className={styles.group}>
      <h2 id={id}>
        <span lang={lang}>{name}</span> <small>{t('group.cities', { count: cities.length })}</small>
      </h2>
      <CityRows {...rows} {...{ list, cities }} headedBy={id} />
    </section>
  );
}
