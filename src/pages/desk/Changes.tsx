import type { RowChange } from '../../../data/compile/rowChanges';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import type { Shown } from './takeAlong';
import styles from './Desk.module.css';

/** Letters of a cell that are shown. */
const mostLetters = 400;

/** What differs from the published tables: a count for each, and its first rows in a fold. */
export function Changes({ counts, rows }: Pick<Shown, 'counts' | 'rows'>) {
  const { t } = useI18n();
  if (counts.length === 0) return <p>{t('desk.changes.none')}</p>;
  return counts.map(({ table, ...numbers }, place) => {
    const first = rows.filter((change) => change.table === table);
    const more = numbers.added + numbers.changed + numbers.removed - first.length;
    return (
      <details key={table} className={styles.changes} open={place === 0 && more === 0}>
        <summary>{t('desk.changes.table', { table: t(`data.file.${table}`), ...numbers })}</summary>
        <ul>
          {first.map((change) => (
            <li key={`${change.kind} ${change.id}`}>
              <Change {...change} />
            </li>
          ))}
        </ul>
        {more > 0 && <p>{t('desk.change.more', { count: more })}</p>}
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
