import { useRef, useState } from 'react';
import { useI18n } from '../../../../i18n/I18n';
import { Button } from '../../../../ui/Button';
import { Notice } from '../../../../ui/Notice';
import { saveBlob } from '../../../../ui/save';
import { draftsToCsv, readDrafts, type Draft, type ImportFault } from '../../cues/draft';

interface TalkFilesProps {
  stops: readonly Draft[];
  onStops: (loaded: readonly Draft[]) => void;
}

/** More faults than this are not read. */
const mostFaults = 8;

/** The talk from a file and to one: a table of cues, as the cue editor writes and reads it, or chapters. */
export function TalkFiles({ stops, onStops }: TalkFilesProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly ImportFault[]>([]);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = readDrafts(await file.text());
    setFaults('faults' in found ? found.faults : []);
    if ('drafts' in found) onStops(found.drafts);
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('talk.load')}</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.vtt,.srt,.txt,text/csv,text/vtt,text/plain"
        hidden
        aria-label={t('talk.load')}
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      <Button
        disabled={stops.length === 0}
        onClick={() => saveBlob('talk.csv', new Blob([draftsToCsv(stops)], { type: 'text/csv' }))}
      >
        {t('talk.download')}
      </Button>
      {faults.length > 0 && (
        <Notice tone="problem">
          <span>{t('talk.file.faults')}</span>
          {faults.slice(0, mostFaults).map(({ row, column, wrong, value }) => (
            <span key={`${row} ${column} ${wrong}`}>
              {' '}
              <span>
                {t('talk.fault', { line: row, value: value.slice(0, 60) || column })}
              </span>{' '}
              <span>{t(`talk.file.${wrong}`)}</span>
            </span>
          ))}
        </Notice>
      )}
    </>
  );
}
