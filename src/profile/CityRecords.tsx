import type { ReactNode } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { newsYear } from '../atlas/newest';
import type { CityDetails, RecordDetail } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { below, Heading, type Level } from '../ui/Heading';
import { CaseEntries } from './CaseEntries';
import { newestRecords } from './cityLine';
import styles from './CityRecords.module.css';
import { Correction } from './Correction';
import { NotFound } from './NotFound';
import { RecordEntry } from './RecordEntry';
import { linksOf, unattached } from './recordLinks';
import { Removed } from './Removed';
import { sourcesOf } from './sources';

interface CityRecordsProps {
  details: CityDetails;
  /** The id of a record that stands elsewhere on the page. */
  opened?: string | null;
  /** Of the headings of the sections. */
  level: Level;
  /** Above the records. */
  title: string;
  /** Stands between the records and what others wrote: what the city itself said. */
  children?: ReactNode;
  /** Stands before what was not found: cities like it. */
  similar?: ReactNode;
}

/** What a city does by its records, the newest first, each with the case studies that tell of it; then what else others wrote, and what was not found. */
export function CityRecords({
  details,
  opened = null,
  level,
  title,
  children,
  similar,
}: CityRecordsProps) {
  const atlas = useAtlas();
  const { t } = useI18n();
  const { id, records, caseStudies, removed } = details;
  const rest = unattached(details);
  const here = newestRecords(records).filter((record) => record.id !== opened);
  const undated = here.filter((record) => newsYear(record) === null);
  const dated = here.filter((record) => newsYear(record) !== null);
  return (
    <>
      {here.length > 0 && (
        <section className={styles.records}>
          <Heading level={level}>{title}</Heading>
          <Entries records={dated} details={details} level={level} />
          {undated.length > 0 && (
            <>
              {dated.length > 0 && (
                <p className={styles.undated}>{t('city.undated', { count: undated.length })}</p>
              )}
              <Entries records={undated} details={details} level={level} />
            </>
          )}
        </section>
      )}
      {children}
      <CaseEntries
        title={t(rest.length < caseStudies.length ? 'city.others.studies' : 'city.cases')}
        studies={rest}
        level={level}
      />
      {similar}
      <NotFound
        records={records}
        asked={(atlas.cityById.get(id)?.answers.length ?? 0) > 0}
        level={level}
      />
      <Removed removed={removed ?? []} level={level} />
      <Correction city={id} records={records} level={level} />
    </>
  );
}

interface EntriesProps extends Pick<CityRecordsProps, 'details' | 'level'> {
  records: readonly RecordDetail[];
}

function Entries({ records, details, level }: EntriesProps) {
  const sources = sourcesOf(details);
  return records.map((record) => {
    const first = details.records.find(({ practice }) => practice === record.practice);
    return (
      // Other pages link to a city's first record of a practice.
      <div
        key={record.id}
        id={first === record ? `practice-${record.practice}` : undefined}
        className={styles.entry}
      >
        <RecordEntry
          record={record}
          source={sources.get(record.source)}
          links={linksOf(record, details)}
          level={below(level)}
        />
      </div>
    );
  });
}
