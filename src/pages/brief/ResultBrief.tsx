import type { ReactNode } from 'react';
import type { AtlasRecord, City } from '../../atlas/model';
import type { CityDetails } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { Cities } from './Cities';
import { numberNotes } from './notes';
import { Practices } from './Practices';
import { citationOf, mostQuoted, newest, quote } from './quoted';
import { Records } from './Records';
import { Sheet, type Stamp } from './Sheet';
import styles from './Sheet.module.css';

interface ResultBriefProps extends Stamp {
  title: string;
  kind: string;
  /** Below the title: a definition, or what is shown in a sentence. */
  subtitle?: ReactNode;
  cities: readonly City[];
  /** The records that match. */
  records: readonly AtlasRecord[];
  details: readonly CityDetails[];
  /** A practice's records do not name it again. */
  about: 'practice' | 'result';
}

/** A filtered result on paper: every city of it, and as many records with their sources as two pages hold. */
export function ResultBrief(props: ResultBriefProps) {
  const { title, kind, subtitle, cities, records, details, about, version, address } = props;
  const { t, compare } = useI18n();
  const most = mostQuoted[about];
  const quoted = quote(newest(records, compare, most), details);
  const notes = numberNotes(quoted.flatMap(citationOf));
  const several = new Set(records.map(({ practice }) => practice.id)).size > 1;
  return (
    <Sheet
      title={title}
      kind={kind}
      subtitle={subtitle}
      version={version}
      address={address}
      notes={notes}
    >
      <div className={styles.opening}>
        <StaticMap fit={cities} label={t('brief.map.count', { count: cities.length })} />
        <Cities cities={cities} />
      </div>
      {several && <Practices records={records} />}
      {quoted.length > 0 && (
        <section>
          <h2>{t('brief.records')}</h2>
          <p>
            {records.length > most
              ? t('brief.rule', { shown: quoted.length, total: records.length })
              : t('brief.newest')}
          </p>
          <Records
            records={quoted}
            notes={notes}
            says={about === 'practice' ? ['city'] : ['city', 'practice']}
          />
        </section>
      )}
    </Sheet>
  );
}
