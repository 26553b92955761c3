import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { paths } from '../../../view/paths';
import { writtenView } from '../cues/viewOf';
import { setTalk, talkStore } from '../speak/talk/talk';
import type { Drafts } from './useDrafts';

/** Takes the cues to the speaker's desk in the same tab, behind those that are there. */
export function ToDesk({ drafts }: { drafts: Drafts }) {
  const { t, path } = useI18n();
  const take = () => {
    talkStore.load();
    const cues = drafts.list.map((cue) => ({ ...cue, view: writtenView(cue.view) }));
    setTalk([...talkStore.getState().stops, ...cues]);
    // Where the tab keeps nothing, they would be lost on the way.
    if (talkStore.getState().blocked) return;
    drafts.saved();
    location.assign(path(paths.speak));
  };
  return (
    <Button disabled={drafts.list.length === 0} onClick={take}>
      {t('cues.desk')}
    </Button>
  );
}
