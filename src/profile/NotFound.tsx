import { useAtlas } from '../atlas/AtlasContext';
import type { RecordDetail } from '../atlas/details';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { Definition } from '../ui/Definition';
import { below, Heading, type Level } from '../ui/Heading';
import { CapabilityMark } from '../map/CapabilityMark';
import styles from './NotFound.module.css';
import { PracticeMeaning } from '../ui/PracticeMeaning';

interface NotFoundProps {
  records: readonly RecordDetail[];
  /** The city has answered a survey: it was asked. */
  asked: boolean;
  level: Level;
}

/** The practices for which nothing was found, in a line that opens. Missing is drawn as missing: it is not a "no". */
export function NotFound({ records, asked, level }: NotFoundProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const found = new Set(records.map(({ practice }) => practice));
  const missing = atlas.practices.filter(({ id }) => !found.has(id));
  if (missing.length === 0) return null;
  return (
    <details className={styles.missing}>
      <summary>
        <Heading level={level} className={styles.title}>
          {i18n.t('city.missing.count', { count: missing.length })}
        </Heading>
      </summary>
      <p>{i18n.t(asked ? 'city.missing.asked' : 'city.missing.why')}</p>
      <div className={styles.groups}>
        {capabilities.map((capability) => {
          const practices = missing.filter((practice) => practice.capability === capability);
          if (practices.length === 0) return null;
          return (
            <div key={capability}>
              <Heading level={below(level)} className={styles.capability}>
                <CapabilityMark capability={capability} />
                {i18n.word(`capability.${capability}`, capability)}
              </Heading>
              {practices.map(({ id, label, definition }) => (
                <Definition key={id} term={i18n.word(`practice.${id}`, label)}>
                  <PracticeMeaning id={id} definition={definition} />
                </Definition>
              ))}
            </div>
          );
        })}
      </div>
    </details>
  );
}
