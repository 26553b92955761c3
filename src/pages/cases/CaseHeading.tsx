import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';
import styles from './CaseList.module.css';
import type { CaseGroup } from './order';

/** The practice or city, linked to its page, or the year that the studies below belong to. */
export function CaseHeading({ group }: { group: CaseGroup }) {
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
