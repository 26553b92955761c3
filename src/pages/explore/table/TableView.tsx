import { useI18n } from '../../../i18n/I18n';
import { useResult } from '../../../view/ResultContext';
import { useView } from '../../../view/store';
import { CityTable } from './CityTable';
import { RecordTable } from './RecordTable';
import { RowsChoice } from './RowsChoice';
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
