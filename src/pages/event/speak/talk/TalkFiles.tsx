import { useI18n } from '../../../../i18n/I18n';
import { Button } from '../../../../ui/Button';
import { saveBlob } from '../../../../ui/save';
import { CueFile } from '../../cues/CueFile';
import { draftsToCsv, type Draft } from '../../cues/draft';

interface TalkFilesProps {
  stops: readonly Draft[];
  onStops: (loaded: readonly Draft[]) => void;
}

/** The talk from a file and to one: a table of cues, as the cue editor writes and reads it, or chapters. */
export function TalkFiles({ stops, onStops }: TalkFilesProps) {
  const { t } = useI18n();
  return (
    <CueFile
      label={t('talk.load')}
      onDrafts={onStops}
      problem={t('talk.file.faults')}
      wordsOf={({ row, column, wrong, value }) => [
        t('talk.fault', { line: row, value: value.slice(0, 60) || column }),
        t(`talk.file.${wrong}`),
      ]}
    >
      <Button
        disabled={stops.length === 0}
        onClick={() => saveBlob('talk.csv', new Blob([draftsToCsv(stops)], { type: 'text/csv' }))}
      >
        {t('talk.download')}
      </Button>
    </CueFile>
  );
}
