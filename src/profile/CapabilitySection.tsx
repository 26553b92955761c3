import type { Capability, RecordDetail, Source } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { below, Heading, type Level } from '../ui/Heading';
import { CapabilityMark } from '../map/CapabilityMark';
import edges from '../ui/capability.module.css';
import styles from './CapabilitySection.module.css';
import { RecordEntry } from './RecordEntry';

interface CapabilitySectionProps {
  capability: Capability;
  records: readonly RecordDetail[];
  sources: ReadonlyMap<string, Source>;
  level: Level;
}

/** What is on record under one capability. */
export function CapabilitySection(props: CapabilitySectionProps) {
  const { capability, records, sources, level } = props;
  const { t, word } = useI18n();
  return (
    <section className={edges[capability]}>
      <Heading level={level} className={styles.title}>
        <CapabilityMark capability={capability} />
        {word(`capability.${capability}`, capability)}
        {records.length > 0 && (
          <span className={styles.count}>{t('city.records', { count: records.length })}</span>
        )}
      </Heading>
      {records.length === 0 && <p className={styles.none}>{t('city.capability.none')}</p>}
      {records.map((record, i) => {
        const isFirst = records.findIndex(({ practice }) => practice === record.practice) === i;
        return (
          // Other pages link to a city's first record of a practice.
          <div
            key={record.id}
            id={isFirst ? `practice-${record.practice}` : undefined}
            className={styles.entry}
          >
            <RecordEntry record={record} source={sources.get(record.source)} level={below(level)} />
          </div>
        );
      })}
    </section>
  );
}
