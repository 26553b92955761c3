import { useI18n } from '../i18n/I18n';
import { isPlainClick } from '../ui/click';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { setView, useView } from '../view/store';
import { groups } from '../view/view';
import styles from './Piles.module.css';

/** The question by which the cities lie in piles. Links, so that each can be opened or kept as an address. */
export function GroupChoice() {
  const { t, path } = useI18n();
  const view = useView((now) => now);
  return (
    <nav aria-label={t('piles.by')} className={styles.choice}>
      {groups.map((group) => (
        <a
          key={group}
          href={path(paths.home) + formatView({ ...view, group })}
          aria-current={view.group === group ? 'true' : undefined}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            setView({ group });
          }}
        >
          {t(`piles.by.${group}`)}
        </a>
      ))}
    </nav>
  );
}
