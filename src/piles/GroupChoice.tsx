import { useI18n } from '../i18n/I18n';
import { useView } from '../view/store';
import { groups } from '../view/view';
import { ViewLink } from '../view/ViewLink';
import styles from './Piles.module.css';

/** The question by which the cities lie in piles. */
export function GroupChoice() {
  const { t } = useI18n();
  const asked = useView(({ group }) => group);
  return (
    <nav aria-label={t('piles.by')} className={styles.choice}>
      {groups.map((group) => (
        <ViewLink key={group} change={{ group }} current={group === asked}>
          {t(`group.by.${group}`)}
        </ViewLink>
      ))}
    </nav>
  );
}
