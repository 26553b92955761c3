import { useI18n } from '../../../i18n/I18n';
import styles from './Guide.module.css';

interface FilePickerProps {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
}

/** Takes files: browsers let them be dropped on the field, too. */
export function FilePicker({ files, onFiles }: FilePickerProps) {
  const { t, list } = useI18n();
  return (
    <>
      <label className={styles.drop}>
        {t('survey.file')}
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,.zip"
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = ''; // the same file can be chosen again
          }}
        />
      </label>
      {files.length > 0 && (
        <p>{t('survey.file.now', { files: list(files.map(({ name }) => name)) })}</p>
      )}
    </>
  );
}
