import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import type { AtlasRecord } from '../../atlas/model';
import type { RecordText } from '../../atlas/recordTexts';
import { useRecordTexts } from '../../atlas/useRecordTexts';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { ExternalLink } from '../../ui/ExternalLink';
import { Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import styles from './ReadingList.module.css';
import { RemoveButton } from './RemoveButton';

interface KeptRecordsProps {
  ids: readonly string[];
  onRemove: (id: string, name: string) => void;
}

/** The kept records; what they say is fetched for them only. */
export function KeptRecords(props: KeptRecordsProps) {
  const { t } = useI18n();
  if (props.ids.length === 0) return null;
  return (
    <Section id="records" title={t('reading.records')}>
      <Records {...props} />
    </Section>
  );
}

interface Entry {
  record: AtlasRecord;
  text: RecordText;
}

function Records({ ids, onRemove }: KeptRecordsProps) {
  const { t } = useI18n();
  const atlas = useAtlas();
  const { textOf, isWaiting, query } = useRecordTexts([]);
  const byId = new Map(
    atlas.records.flatMap((record) => {
      const text = textOf(record);
      return text ? [[text.id, { record, text }] as const] : [];
    }),
  );
  const entries = ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <LoadNotice query={query} />
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.text.id} className={styles.entry}>
            <RecordEntry {...entry} />
            <RemoveButton
              name={entry.text.name}
              onClick={() => onRemove(entry.text.id, entry.text.name)}
            />
          </li>
        ))}
      </ul>
      {byId.size > 0 && !isWaiting && entries.length < ids.length && (
        <p>{t('reading.gone', { count: ids.length - entries.length })}</p>
      )}
    </>
  );
}

function RecordEntry({ record: { city }, text }: Entry) {
  const { path, language } = useI18n();
  const lang = english(language);
  return (
    <div className={styles.study}>
      <a href={`${path(paths.city(city.id))}#${text.id}`} lang={lang}>
        {text.name}
      </a>
      <p lang={lang}>{text.summary}</p>
      <p className={styles.facts}>
        <a href={path(paths.city(city.id))}>{city.name}</a>{' '}
        {text.url === null ? (
          <span>{text.publisher}</span>
        ) : (
          <ExternalLink href={text.url}>{text.publisher}</ExternalLink>
        )}
      </p>
    </div>
  );
}
