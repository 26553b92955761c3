import { Suspense, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { lazyWithMessages } from '../../../ui/lazyWithMessages';
import { LoadingPart } from '../../../ui/LoadingPart';
import { PageHead } from '../../../ui/Section';
import { formatView } from '../../../view/codec';
import { controlView, showView, viewStore } from '../../../view/store';
import { usePastedDrafts } from '../cues/usePastedDrafts';
import { mostStops, type PastedStop } from '../cues/pasted';
import { viewOf } from '../cues/viewOf';
import type { Player, Step } from '../recording/player';
import { CueForm } from './CueForm';
import styles from './Editor.module.css';
import { Files } from './Files';
import { Source } from './Source';
import { ToDesk } from './ToDesk';
import { useDrafts } from './useDrafts';

const PasteLines = lazyWithMessages(() => import('../cues/PasteLines'), ['talk']);

interface EditorProps {
  /** The map from which a cue takes its view. */
  map: ReactNode;
}

/** Makes a programme of typed times and links, or while a recording is watched: all of it on this device. */
export function Editor({ map }: EditorProps) {
  const { t } = useI18n();
  const drafts = useDrafts();
  const player = useRef<Player | null>(null);
  const step = useMemo<Step>(
    () => ({ onPlayer: (made) => void (player.current = made), onTime: () => undefined }),
    [],
  );
  useEffect(() => controlView(() => undefined), []);
  const viewNow = () => formatView(viewStore.getState());
  const draftsOf = usePastedDrafts();
  const paste = async (pasted: readonly PastedStop[]) => {
    drafts.append(await draftsOf(pasted, viewNow()));
  };
  const mark = () => {
    const time = player.current ? Math.round(player.current.time() * 10) / 10 : null;
    drafts.add({ time, view: viewNow(), city: viewStore.getState().city ?? '' });
  };
  return (
    <>
      <PageHead title={t('cues.title')}>
        <p>{t('cues.lede')}</p>
      </PageHead>
      <noscript>
        <p>{t('cues.scripts')}</p>
      </noscript>
      <div className={`${styles.editor} needs-script`}>
        <Source step={step} />
        <div className={styles.map}>{map}</div>
        <div className={styles.pasted}>
          <Suspense fallback={<LoadingPart />}>
            <PasteLines
              takesTimes
              room={mostStops - drafts.list.length}
              onStops={(pasted) => void paste(pasted)}
            />
          </Suspense>
        </div>
        <div className={styles.actions}>
          <Button onClick={mark}>{t('cues.mark')}</Button>
          <Button disabled={!drafts.undoable} onClick={drafts.undo}>
            {t('cues.undo')}
          </Button>
          <Files drafts={drafts} />
          <ToDesk drafts={drafts} />
        </div>
        {drafts.list.length === 0 ? (
          <p>{t('cues.none')}</p>
        ) : (
          <ol className={styles.list}>
            {drafts.list.map((draft) => (
              <CueForm
                key={draft.key}
                draft={draft}
                onChange={(change) => drafts.change(draft.key, change)}
                onRemove={() => drafts.remove(draft.key)}
                onTakeView={() =>
                  drafts.change(draft.key, {
                    view: viewNow(),
                    city: viewStore.getState().city ?? draft.city,
                  })
                }
                onShow={() => {
                  showView(viewOf(draft.view));
                  if (draft.time !== null) player.current?.seek(draft.time);
                }}
              />
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
