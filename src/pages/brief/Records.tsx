import { Suspense } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { monthOf, yearsOf } from '../../atlas/years';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { Cite } from './Cite';
import type { Notes } from './notes';
import { HowPrinted } from './onDemand';
import type { Quoted } from './quoted';
import styles from './Records.module.css';

interface RecordsProps {
  records: readonly Quoted[];
  notes: Notes;
  /** What stands before a record's status: its city or its practice, where the heading above does not say it. */
  says: readonly ('city' | 'practice')[];
  /** Whether each says how it was done; not where a part of its own tells that. */
  isHowTold?: boolean;
}

/** Records in full: name, what it is, how far it has come, and the number of its source. */
export function Records({ records, notes, says, isHowTold = true }: RecordsProps) {
  const i18n = useI18n();
  const lang = english(i18n.language);
  return (
    <ul className={styles.records}>
      {records.map((quoted) => {
        const { city, record, detail } = quoted;
        const { practice, challenges, status } = record;
        const named = {
          city: `${city.name}, ${i18n.country(city.country.code, city.country.name)}`,
          practice: i18n.word(`practice.${practice.id}`, practice.label),
        };
        const facts = [
          ...says.map((what) => named[what]),
          i18n.word(`status.${status}`, status),
          yearsOf(detail, i18n),
          challenges.map(({ id, label }) => i18n.word(`challenge.${id}`, label)).join(', '),
          detail.confirmed !== undefined &&
            i18n.t('city.confirmed', { month: monthOf(detail.confirmed, i18n) }),
        ];
        return (
          <li key={detail.id}>
            <h3 lang={lang}>
              {detail.name} <Cite quoted={quoted} notes={notes} />
            </h3>
            <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
            <p lang={lang}>{detail.summary}</p>
            {isHowTold && quoted.told.length > 0 && (
              <Suspense>
                <HowPrinted told={quoted.told} notes={notes} />
              </Suspense>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Practices without a record, in one sentence. */
export function NotOnRecord({
  found,
  say,
}: {
  found: ReadonlySet<string>;
  say: 'brief.none' | 'brief.none.any';
}) {
  const { t, word, list } = useI18n();
  const atlas = useAtlas();
  const missing = atlas.practices.filter(({ id }) => !found.has(id));
  if (missing.length === 0) return null;
  const practices = list(missing.map(({ id, label }) => word(`practice.${id}`, label)));
  return (
    <section>
      <h2>{t('brief.none.title')}</h2>
      <p>{t(say, { practices })}</p>
    </section>
  );
}
