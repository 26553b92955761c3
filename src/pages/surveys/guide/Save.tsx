import { useRef } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { saveBlob } from '../../../ui/save';
import type { Mapping } from '../../../survey/import/mapping';
import type { InShort } from './files';
import styles from './Guide.module.css';

/** The folder for the atlas, to take along. */
export function Save({ told, folder }: { told: InShort; folder: Blob }) {
  const { t } = useI18n();
  return (
    <>
      <p>{t('survey.save.about', { folder: 'data/survey/' })}</p>
      <Button onClick={() => saveBlob(`${told.id}.zip`, folder)}>{t('survey.save')}</Button>
    </>
  );
}

interface SaveMappingProps {
  mapping: Mapping;
  onLoad: (file: File) => void;
}

/** The mapping as a file, for the next round or the command line, and one from before. */
export function SaveMapping({ mapping, onLoad }: SaveMappingProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const save = () => {
    const text = `${JSON.stringify(mapping, null, 2)}\n`;
    saveBlob(`${mapping.name}.map.json`, new Blob([text], { type: 'application/json' }));
  };
  return (
    <div className={styles.actions}>
      <Button onClick={save}>{t('survey.mapping.save')}</Button>
      <Button onClick={() => input.current?.click()}>{t('survey.mapping.load')}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('survey.mapping.load')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onLoad(file);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
