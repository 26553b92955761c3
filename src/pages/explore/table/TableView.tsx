import { useI18n } from '../../../i18n/I18n';
import { useResult } from '../../../view/ResultContext';
import { useView } from '../../../view/store';
import { ViewLink } from '../../../view/ViewLink';
import { CityTable } from './CityTable';
import { RecordTable } from './RecordTable';
import { rows } from '../../../view/view';
import styles from './TableView.module.css';

/** The cities that match, or their records that do, as a table. */
export default function TableView() {
  const { t } = useI18n();
  const rows = useView((view) => view.rows);
  const { filter } = useResult();
  const asksRecords = filter.practice.length + filter.challenge.length + filter.status.length > 0;
  return (
    <div className={styles.view}>
      <h2 className="visually-hidden">{t('app.show.table')}</h2>
      <RowsChoice />
      {rows === 'cities' ? <CityTable key="cities" /> : <RecordTable key="records" />}
      {rows === 'cities' && (
        <p className={styles.note}>
          {t('table.note')} {asksRecords && <span>{t('table.note.all')}</span>}
        </p>
      )}
    </div>
  );
}

/** What a row is. Links, so that each form can be opened or kept as an address. */
function RowsChoice() {
  const { t } = useI18n();
  const view = useView();
  return (
    <nav aria-label={t('table.rows')} className={styles.choice}>
      {rows.map((one) => {
        // A column of one table may be none of the other.
        const change = { rows: one, sort: view.rows === one ? view.sort : '' };
        return (
          <ViewLink key={one} change={change} current={view.rows === one}>
            {t(`table.rows.${one}`)}
          </ViewLink>
        );
      })}
    </nav>
  );
}
