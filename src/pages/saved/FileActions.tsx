import { useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { parseKept, type Kept } from '../../saved/store';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { join, saveFile } from './file';
import styles from './ReadingList.module.css';

interface FileActionsProps {
  kept: Kept;
  onAdd: (after: Kept, status: string) => void;
}

/** The list as a file: the way to another device, as nothing is kept anywhere else. */
export function FileActions({ kept, onAdd }: FileActionsProps) {
  const { t } = useI18n();
  const [failed, setFailed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = async (file: File | undefined) => {
    if (!file) return;
    try {
      onAdd(join(kept, parseKept(await file.text())), t('reading.added'));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {kept.cities.length + kept.cases.length + kept.records.length > 0 && (
        <Button onClick={() => saveFile(kept)}>{t('reading.save')}</Button>
      )}
      <Button onClick={() => input.current?.click()}>{t('reading.add')}</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('reading.add')}
        onChange={({ currentTarget }) => {
          void add(currentTarget.files?.[0]);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      {failed && (
        <div className={styles.failed}>
          <Notice tone="problem">{t('reading.add.failed')}</Notice>
        </div>
      )}
    </>
  );
}
