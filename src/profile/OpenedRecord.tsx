import type { CityDetails } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { Notice } from '../ui/Notice';
import { setView } from '../view/store';
import styles from './OpenedRecord.module.css';
import { RecordEntry } from './RecordEntry';
import { linksOf } from './recordLinks';
import { sourcesOf } from './sources';

interface OpenedRecordProps {
  details: CityDetails;
  /** The id of a record, as the address has it. */
  record: string;
}

/** The record that a city was opened at, marked; where the city has no such record, that is said. */
export default function OpenedRecord({ details, record: id }: OpenedRecordProps) {
  const { t } = useI18n();
  const record = details.records.find((one) => one.id === id);
  if (!record) {
    const dismiss = () => setView({ record: null }, 'replace');
    return (
      <Notice tone="word" action={{ label: t('explore.dropped.dismiss'), run: dismiss }}>
        {t('records.unknown')}
      </Notice>
    );
  }
  return (
    <div className={styles.opened}>
      <RecordEntry
        record={record}
        source={sourcesOf(details).get(record.source)}
        links={linksOf(record, details)}
        level={2}
      />
    </div>
  );
}
