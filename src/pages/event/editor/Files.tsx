import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { saveBlob } from '../../../ui/save';
import { CueFile } from '../cues/CueFile';
import { draftsToCsv, draftsToVtt } from '../cues/draft';
import type { Drafts } from './useDrafts';

/** Cues from a file and to one: a table for the atlas, chapters for players. */
export function Files({ drafts }: { drafts: Drafts }) {
  const { t } = useI18n();
  const save = (name: string, type: string, text: string) => {
    saveBlob(name, new Blob([text], { type }));
    drafts.saved();
  };
  const none = drafts.list.length === 0;
  return (
    <CueFile
      label={t('cues.import')}
      onDrafts={(loaded) => drafts.replace([...drafts.list, ...loaded])}
      problem={t('cues.faults')}
      wordsOf={({ row, column, wrong, value }) => [
        t('cues.fault', { row, column, value: value.slice(0, 60) }),
        t(`cues.fault.${wrong}`),
      ]}
    >
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
    </CueFile>
  );
}
