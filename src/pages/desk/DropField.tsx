import { useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { chosen, dropped, type Dropped } from './drop';
import styles from './Desk.module.css';

/** Takes files or a folder, dropped or chosen. */
export function DropField({ onFiles }: { onFiles: (files: readonly Dropped[]) => void }) {
  const { t } = useI18n();
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (input: HTMLInputElement) => {
    onFiles(chosen(input.files ?? []));
    input.value = ''; // the same file can be chosen again
  };
  const chooseFolder = () => {
    // React has no name for it.
    folder.current?.setAttribute('webkitdirectory', '');
    folder.current?.click();
  };
  return (
    <>
      <label className={styles.drop}>
        {t('desk.drop')}
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.zip"
          data-over={over}
          onChange={({ currentTarget }) => take(currentTarget)}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            // A browser would take a folder for a file that cannot be read.
            event.preventDefault();
            setOver(false);
            void dropped(event.dataTransfer).then(onFiles);
          }}
        />
      </label>
      <Button onClick={chooseFolder}>{t('desk.folder')}</Button>
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t('desk.folder')}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
    </>
  );
}
