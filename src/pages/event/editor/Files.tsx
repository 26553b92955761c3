import { useRef, useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { saveBlob } from '../../../ui/save';
import { draftsToCsv, draftsToVtt, readDrafts, type ImportFault } from '../cues/draft';
import type { Drafts } from './useDrafts';

/** Cues from a file and to one: a table for the atlas, chapters for players. */
export function Files({ drafts }: { drafts: Drafts }) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly ImportFault[]>([]);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = readDrafts(await file.text());
    setFaults('faults' in found ? found.faults : []);
    if ('drafts' in found) drafts.replace([...drafts.list, ...found.drafts]);
  };
  const save = (name: string, type: string, text: string) => {
    saveBlob(name, new Blob([text], { type }));
    drafts.saved();
  };
  const none = drafts.list.length === 0;
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('cues.import')}</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.vtt,.srt,.txt,text/csv,text/vtt,text/plain"
        hidden
        aria-label={t('cues.import')}
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      <Button
        disabled={none}
        onClick={() => save('cues.csv', 'text/csv', draftsToCsv(drafts.list))}
      >
        {t('cues.csv')}
      </Button>
      <Button
        disabled={none}
        onClick={() => save('cues.vtt', 'text/vtt', draftsToVtt(drafts.list))}
      >
        {t('cues.vtt')}
      </Button>
      {faults.length > 0 && (
        <Notice tone="problem">
          {t('cues.faults')}
          {faults.slice(0, 8).map(({ row, column, wrong, value }) => (
            <span key={`${row} ${column} ${wrong}`}>
              {' '}
              <span>{t('cues.fault', { row, column, value: value.slice(0, 60) })}</span>{' '}
              {t(`cues.fault.${wrong}`)}
            </span>
          ))}
        </Notice>
      )}
    </>
  );
}
