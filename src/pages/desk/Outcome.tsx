import { shorten, type Fault } from '../../atlas/fault';
import { useAtlas } from '../../atlas/AtlasContext';
import { slugOf } from '../../atlas/fold';
import { Rich, useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { Button } from '../../ui/Button';
import { Copyable } from '../../ui/Copyable';
import { english } from '../../ui/english';
import { Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { Changes } from './Changes';
import type { Saved, Told } from './messages';
import styles from './Desk.module.css';

interface OutcomeProps {
  checked: Told;
  onSave: (what: Saved) => void;
}

/** What came of the check: faults, what changes, which cities it touches, and what to take along. */
export function Outcome({ checked, onSave }: OutcomeProps) {
  const { t } = useI18n();
  const { faults, warnings, counts, rows, cities } = checked;
  return (
    <>
      <Section id="faults" title={t('desk.faults')}>
        <div data-said="new" className={styles.said}>
          {faults.length === 0
            ? t('desk.faults.none')
            : t('desk.faults.count', { count: faults.length })}
        </div>
        <FaultList faults={faults} />
        {warnings.length > 0 && (
          <details>
            <summary>{t('desk.warnings', { count: warnings.length })}</summary>
            <FaultList faults={warnings} />
          </details>
        )}
      </Section>
      <Section id="changes" title={t('desk.changes')}>
        <Changes counts={counts} rows={rows} />
      </Section>
      {counts.length > 0 && (
        <>
          <Section id="cities" title={t('desk.cities')}>
            <Cities ids={cities} />
          </Section>
          <Section id="take" title={t('desk.take')}>
            <TakeAlong {...checked} onSave={onSave} />
          </Section>
        </>
      )}
    </>
  );
}

/** Rows that a fault names. */
const mostRows = 12;

function FaultList({ faults }: { faults: readonly Fault[] }) {
  return (
    <ol className={styles.faults}>
      {faults.map((fault) => (
        <li key={`${fault.file} ${fault.row} ${fault.column} ${fault.wrong}`}>
          <FaultOf {...fault} />
        </li>
      ))}
    </ol>
  );
}

function FaultOf({ file, row, column, wrong, value, expected, rows: all }: Fault) {
  const rows = all ?? [Number(row)];
  const { t, word, language } = useI18n();
  const table = word(`data.file.${file.replace(/\.csv$/, '')}`, file);
  const own = word(`desk.wrong.${slugOf(wrong)}`, wrong);
  const quoted = (text: string) => <q lang={english(language)}>{text}</q>;
  const plain = (text: string) => <span lang={english(language)}>{text}</span>;
  const first = rows.slice(0, mostRows).join(', ');
  return (
    <>
      <p>
        <strong>{own}</strong>
      </p>
      <p>
        <span>
          {column === '-'
            ? t('desk.fault.whole', { table })
            : t('desk.fault.place', { table, column })}
        </span>
        {' · '}
        <span>
          {rows.length < 2
            ? t('desk.fault.row', { row: String(row) })
            : t(rows.length > mostRows ? 'desk.fault.rows.more' : 'desk.fault.rows', {
                count: rows.length,
                rows: first,
              })}
        </span>
      </p>
      {value !== '' && (
        <p>
          <Rich
            id="desk.fault.value"
            values={{ value: all ? value : shorten(value) }}
            tags={{ v: quoted }}
          />
        </p>
      )}
      <p>
        <Rich id="desk.fault.expected" values={{ expected }} tags={{ v: plain }} />
      </p>
    </>
  );
}

/** Cities that are named as links; a few are shown on a map. */
function Cities({ ids }: { ids: readonly string[] }) {
  const { t, path } = useI18n();
  const { cityById } = useAtlas();
  const known = ids.flatMap((id) => cityById.get(id) ?? []);
  const fresh = ids.filter((id) => !cityById.has(id));
  if (ids.length === 0) return <p>{t('desk.cities.none')}</p>;
  return (
    <>
      <p>{t('desk.cities.count', { count: ids.length })}</p>
      {known.length > 0 && (
        <div className={styles.map}>
          <StaticMap fit={known} label={t('desk.cities.map')} />
        </div>
      )}
      <ul className={styles.cities}>
        {known.map(({ id, name }) => (
          <li key={id}>
            <a href={path(paths.city(id))}>{name}</a>
          </li>
        ))}
        {fresh.map((id) => (
          <li key={id}>{t('desk.cities.new', { city: id })}</li>
        ))}
      </ul>
    </>
  );
}

function TakeAlong({ faults, pull, onSave }: Told & Pick<OutcomeProps, 'onSave'>) {
  const { t } = useI18n();
  const isGood = faults.length === 0;
  return (
    <>
      {!isGood && <p>{t('desk.take.faults')}</p>}
      <p className={styles.actions}>
        {isGood && <Button onClick={() => onSave('folder')}>{t('desk.take.folder')}</Button>}
        <Button onClick={() => onSave('rows')}>{t('desk.take.rows')}</Button>
      </p>
      {isGood && (
        <Copyable
          label={t('desk.take.text')}
          text={pull}
          lang="en"
          copy={t('data.copy')}
          copied={t('data.copied')}
          failed={t('data.copy.failed')}
        />
      )}
    </>
  );
}
