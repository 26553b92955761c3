import { SourceLine } from '../../atlas/SourceLine';
import type { AtlasRecord } from '../../atlas/model';
import type { CityDetails, RecordDetail, Source } from '../../atlas/details';
import { yearsOf } from '../../atlas/years';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { StatusMark } from '../../ui/StatusMark';
import styles from './RecordCell.module.css';

interface RecordCellProps {
  records: readonly AtlasRecord[];
  /** Of the records' city, once they are here; the index alone tells status and years. */
  details: CityDetails | undefined;
}

/** What a city has on record of a practice, or that nothing was found. */
export function RecordCell({ records, details }: RecordCellProps) {
  const { t } = useI18n();
  const [first] = records;
  if (!first) return <p className={styles.missing}>{t('compare.missing')}</p>;
  const texts = details?.records.filter(({ practice }) => practice === first.practice.id);
  return records.map((record, i) => {
    const text = texts?.[i];
    const source = details?.sources.find(({ id }) => id === text?.source);
    return (
      <div key={record.index} className={styles.record}>
        {text && <Name text={text} />}
        <Facts record={record} />
        {text && <More text={text} source={source} />}
      </div>
    );
  });
}

function Name({ text }: { text: RecordDetail }) {
  const { language } = useI18n();
  return (
    <p className={styles.name} lang={english(language)}>
      {text.name}
    </p>
  );
}

function Facts({ record }: { record: AtlasRecord }) {
  const i18n = useI18n();
  const years = yearsOf(record, i18n);
  return (
    <p className={styles.facts}>
      <StatusMark status={record.status}>
        {i18n.word(`status.${record.status}`, record.status)}
      </StatusMark>
      {years !== null && <span>{years}</span>}
    </p>
  );
}

/** The text and on whose word it stands, folded: a table is looked through first, then read. */
function More({ text, source }: { text: RecordDetail; source: Source | undefined }) {
  const { t, language } = useI18n();
  const lang = english(language);
  return (
    <details className={styles.more}>
      <summary>
        {t('compare.more')}
        <span className="visually-hidden">
          : <span lang={lang}>{text.name}</span>
        </span>
      </summary>
      <p lang={lang}>{text.summary}</p>
      {source && <SourceLine source={source} locator={text.locator} />}
    </details>
  );
}
