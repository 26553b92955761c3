import { useI18n } from '../i18n/I18n';
import { paths } from '../view/paths';
import styles from './CaseList.module.css';
import type { CaseGroup } from './order';

/** The city, linked to its page, or the year that the studies below belong to. */
export function CaseHeading({ group }: { group: CaseGroup }) {
  const { t, path, country } = useI18n();
  if (group.by === 'year') return <h2>{group.year ?? t('cases.noYear')}</h2>;
  const { id, name, country: of } = group.city;
  return (
    <h2>
      <a href={path(paths.city(id))}>{name}</a>{' '}
      <span className={styles.country}>{country(of.code, of.name)}</span>
    </h2>
  );
}
