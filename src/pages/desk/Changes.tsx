import type { RowChange } from '../../../data/compile/changes';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { countsOf } from './takeAlong';
import styles from './Desk.module.css';

/** Rows of a table that are shown; the file has all. */
const mostRows = 50;
/** Letters of a cell that are shown. */
const mostLetters = 400;

/** What differs from the published tables: a count for each, and the rows in a fold. */
export function Changes({ changes }: { changes: readonly RowChange[] }) {
  const { t } = useI18n();
  if (changes.length === 0) return <p>{t('desk.changes.none')}</p>;
  return countsOf(changes).map(({ table, ...counts }, place) => {
    const rows = changes.filter((change) => change.table === table);
    return (
      <details key={table} className={styles.changes} open={place === 0 && rows.length <= mostRows}>
        <summary>{t('desk.changes.table', { table: t(`data.file.${table}`), ...counts })}</summary>
        <ul>
          {rows.slice(0, mostRows).map((change) => (
            <li key={`${change.kind} ${change.id}`}>
              <Change {...change} />
            </li>
          ))}
        </ul>
        {rows.length > mostRows && (
          <p>{t('desk.change.more', { count: rows.length - mostRows })}</p>
        )}
      </details>
    );
  });
}

function Change({ kind, id, name, row, cells }: RowChange) {
  const { t, language } = useI18n();
  return (
    <>
      <p>
        <strong lang={english(language)}>{name}</strong>{' '}
        <span className={styles.facts}>
          {[t(`desk.change.${kind}`), id, t('desk.change.row', { row: String(row) })].join(' · ')}
        </span>
      </p>
      {kind === 'changed' && (
        <dl>
          {cells.map(({ column, before, after }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <del lang={english(language)}>
                  <span className="visually-hidden">{t('desk.change.before')} </span>
                  <Value text={before} />
                </del>
              </dd>
              <dd>
                <ins lang={english(language)}>
                  <span className="visually-hidden">{t('desk.change.after')} </span>
                  <Value text={after} />
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Value({ text }: { text: string }) {
  const { t } = useI18n();
  const cut = text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
  return <span>{cut === '' ? t('desk.change.empty') : cut}</span>;
}
