import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../../../../i18n/I18n';
import { Button } from '../../../../ui/Button';
import { Notice } from '../../../../ui/Notice';
import { formatView } from '../../../../view/codec';
import { viewStore } from '../../../../view/store';
import type { Draft } from '../../cues/draft';
import PasteLines from '../../cues/PasteLines';
import { mostStops, type PastedStop } from '../../cues/pasted';
import { writtenView } from '../../cues/viewOf';
import { moved, setTalk, talkStore, useTalk, useTalkBlocked } from './talk';
import { StopForm } from './StopForm';
import { TalkFiles } from './TalkFiles';
import { useDrag } from './useDrag';
import { usePastedDrafts } from '../../cues/usePastedDrafts';
import styles from './OwnTalk.module.css';

/** Makes the speaker's own talk at the desk: links or a file in, titles and words edited in place, the order by drag or by keys. */
export default function OwnTalk() {
  const { t } = useI18n();
  const stops = useTalk();
  const isBlocked = useTalkBlocked();
  const draftsOf = usePastedDrafts();
  const [before, setBefore] = useState<readonly (readonly Draft[])[]>([]);
  const [said, setSaid] = useState('');
  const nameOf = ({ title }: Draft) => (title === '' ? t('talk.untitled') : title);

  /** Changes which stops there are, or their order, in a way that can be taken back. */
  const put = (next: readonly Draft[], words: string) => {
    const now = talkStore.getState().stops;
    setBefore((all) => [...all, now]);
    setTalk(next);
    setSaid(words);
  };
  const change = (key: number, part: Partial<Omit<Draft, 'key'>>) =>
    setTalk(
      talkStore.getState().stops.map((stop) => (stop.key === key ? { ...stop, ...part } : stop)),
    );
  const add = async (pasted: readonly PastedStop[]) => {
    const made = await draftsOf(pasted, '');
    put([...talkStore.getState().stops, ...made], '');
  };
  const move = (from: number, to: number) => {
    const stop = stops[from];
    if (!stop || to === from) return;
    if (to < 0 || to >= stops.length) {
      setSaid(t(to < 0 ? 'talk.first' : 'talk.last', { title: nameOf(stop) }));
      return;
    }
    const place = { title: nameOf(stop), place: to + 1, stops: stops.length };
    put(moved(stops, from, to), t('talk.moved', place));
  };
  const undo = () => {
    const last = before.at(-1);
    if (!last) return;
    setTalk(last);
    setBefore((all) => all.slice(0, -1));
    setSaid(t('talk.undone', { stops: last.length }));
  };
  const { list, handle, dropAt } = useDrag(move);
  return (
    <section className={styles.talk} aria-label={t('talk.title')}>
      <p>{t('talk.lede')}</p>
      {isBlocked && <Notice tone="problem">{t('talk.blocked')}</Notice>}
      <PasteLines room={mostStops - stops.length} onStops={(pasted) => void add(pasted)} />
      <div className={styles.actions}>
        <TalkFiles
          stops={stops}
          onStops={(loaded) => {
            // A file may say anything: a stop keeps the view that its cell stands for.
            const read = loaded
              .slice(0, mostStops - stops.length)
              .map((stop) => ({ ...stop, view: writtenView(stop.view) }));
            const told = t('talk.loaded', { stops: read.length });
            const isCut = read.length < loaded.length;
            put([...stops, ...read], isCut ? `${told} ${t('talk.fault.many')}` : told);
          }}
        />
        <Button
          disabled={stops.length === 0}
          onClick={() => put([], t('talk.cleared', { stops: stops.length }))}
        >
          {t('talk.clear')}
        </Button>
        <Button disabled={before.length === 0} onClick={undo}>
          {t('talk.undo')}
        </Button>
      </div>
      <div data-said="" className={styles.said}>
        {said}
      </div>
      <ol ref={list} className={styles.list} aria-label={t('talk.stops')}>
        {stops.map((stop, at) => (
          <StopForm
            key={stop.key}
            stop={stop}
            name={t('talk.stop', { place: at + 1, stops: stops.length, title: nameOf(stop) })}
            handle={handle(at)}
            drop={dropAt(at)}
            onChange={(part) => change(stop.key, part)}
            onMove={(by, button) => {
              // The row moves within the page, and the button in it would lose the focus.
              flushSync(() => move(at, at + by));
              button.focus();
            }}
            onTake={() => change(stop.key, { view: formatView(viewStore.getState()) })}
            onRemove={() =>
              put(
                stops.filter(({ key }) => key !== stop.key),
                t('talk.removed', { title: nameOf(stop) }),
              )
            }
          />
        ))}
      </ol>
    </section>
  );
}
