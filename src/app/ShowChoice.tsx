import { useI18n } from '../i18n/I18n';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { setView, useView } from '../view/store';
import { isPlainClick } from '../ui/click';
import styles from './ShowChoice.module.css';

const choices = ['map', 'list', 'table', 'charts', 'piles'] as const;

/** How the result is shown: as a map, a list, a table or charts. Links, so that each can be opened or kept as an address. */
export function ShowChoice() {
  const { t, path } = useI18n();
  const view = useView((now) => now);
  return (
    <nav aria-label={t('app.show')} className={`${styles.choice} needs-script`}>
      {choices.map((show) => (
        <a
          key={show}
          href={path(paths.home) + formatView({ ...view, show })}
          aria-current={view.show === show ? 'true' : undefined}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            setView({ show });
          }}
        >
          {t(`app.show.${show}`)}
        </a>
      ))}
    </nav>
  );
}
