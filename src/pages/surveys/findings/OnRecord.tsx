import { useAtlas } from '../../../atlas/AtlasContext';
import type { Practice } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { defaultView } from '../../../view/view';
import styles from './Findings.module.css';

interface OnRecordProps {
  practice: Practice;
}

/** How many cities of the atlas have the practice on record: a count of documents found, drawn unlike a survey's share. */
export function OnRecord({ practice }: OnRecordProps) {
  const atlas = useAtlas();
  const { t, path, word } = useI18n();
  const found = new Set(
    atlas.records.filter((record) => record.practice === practice).map(({ city }) => city),
  );
  const href = path(paths.home) + formatView({ ...defaultView, practice: [practice.id] });
  return (
    <p className={styles.record}>
      <span>{t('findings.record', { cities: found.size, all: atlas.cities.length })}</span>{' '}
      <a href={href}>{word(`practice.${practice.id}`, practice.label)}</a>
    </p>
  );
}
