import { useI18n } from '../../../i18n/I18n';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { setView, useView } from '../../../view/store';
import { rows } from '../../../view/view';
import { isPlainClick } from '../../../ui/click';
import styles from './RowsChoice.module.css';

/** What a row is. Links, so that each form can be opened or kept as an address. */
export function RowsChoice() {
  const { t, path } = useI18n();
  const view = useView();
  return (
    <nav aria-label={t('table.rows')} className={styles.choice}>
      {rows.map((one) => {
        // A column of one table may be none of the other.
        const change = { rows: one, sort: view.rows === one ? view.sort : '' };
        return (
          <a
            key={one}
            href={path(paths.home) + formatView({ ...view, ...change })}
            aria-current={view.rows === one ? 'true' : undefined}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              setView(change);
            }}
          >
            {t(`table.rows.${one}`)}
          </a>
        );
      })}
    </nav>
  );
}
