import { useState } from 'react';
import { useAtlas } from '../../../../atlas/AtlasContext';
import { useI18n } from '../../../../i18n/I18n';
import { Button } from '../../../../ui/Button';
import { formatView } from '../../../../view/codec';
import { resolveView } from '../../../../view/resolve';
import type { Draft } from '../../cues/draft';
import { hostsHere } from '../../cues/hostsHere';
import { readPasted, type PasteFault } from '../../cues/pasted';
import { fitted, longestTitle, longestWords } from '../../live/message';
import type { Drop, Handle } from './useDrag';
import styles from './OwnTalk.module.css';

interface StopFormProps {
  stop: Draft;
  /** Its place among the others, and its title. */
  name: string;
  handle: Handle;
  drop: Drop;
  onChange: (part: Partial<Omit<Draft, 'key'>>) => void;
  /** @param button to which the focus returns */
  onMove: (by: 1 | -1, button: HTMLButtonElement) => void;
  /** The map as it stands is to be the stop's. */
  onTake: () => void;
  onRemove: () => void;
}

/** So large that no message's own numbers are longer. */
const number = Number.MAX_SAFE_INTEGER;

/** How many letters of the words fit into a message; null if all do. */
function lettersSent({ title, words, view }: Draft): number | null {
  const whole = { v: view, cue: null, title, words, seq: number, at: number };
  const sent = fitted(whole).words ?? '';
  return sent.endsWith('…') && !words.trim().endsWith('…') ? [...sent].length - 1 : null;
}

/** One stop of the talk: its title and words, its view, its place. */
export function StopForm(props: StopFormProps) {
  const { stop, name, handle, drop, onChange, onMove, onTake, onRemove } = props;
  const { t } = useI18n();
  const atlas = useAtlas();
  const [wrong, setWrong] = useState<PasteFault | null>(null);
  const sent = lettersSent(stop);
  const readLink = (text: string) => {
    if (text.trim() === '' || text === stop.view) return setWrong(null);
    const { stops, faults } = readPasted(text, {
      hosts: hostsHere(),
      resolve: (view) => resolveView(view, atlas),
      room: 1,
      takesTimes: false,
    });
    setWrong(faults[0] ?? null);
    const view = stops[0]?.view;
    if (view) onChange({ view: formatView(view), city: view.city ?? '' });
  };
  return (
    <li className={styles.stop} data-drop={drop}>
      <fieldset aria-label={name}>
        <div className={styles.order}>
          <span className={styles.handle} aria-hidden="true" title={t('talk.drag')} {...handle}>
            ⠿
          </span>
          <Button
            aria-label={`${t('talk.up')}: ${name}`}
            onClick={({ currentTarget }) => onMove(-1, currentTarget)}
          >
            {t('talk.up')}
          </Button>
          <Button
            aria-label={`${t('talk.down')}: ${name}`}
            onClick={({ currentTarget }) => onMove(1, currentTarget)}
          >
            {t('talk.down')}
          </Button>
          <Button aria-label={`${t('talk.remove')}: ${name}`} onClick={onRemove}>
            {t('talk.remove')}
          </Button>
        </div>
        <label>
          <span>{t('talk.name')}</span>
          <input
            type="text"
            dir="auto"
            value={stop.title}
            maxLength={longestTitle}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        </label>
        <label>
          <span>{t('talk.words')}</span>
          <textarea
            dir="auto"
            value={stop.words}
            maxLength={longestWords}
            rows={2}
            onChange={({ target }) => onChange({ words: target.value })}
          />
        </label>
        {sent !== null && <div data-said="new">{t('talk.cut', { letters: sent })}</div>}
        <label>
          <span>{t('talk.link')}</span>
          <input
            // A view that came from elsewhere stands in it anew.
            key={stop.view}
            type="text"
            spellCheck={false}
            defaultValue={stop.view}
            placeholder={t('talk.link.whole')}
            aria-invalid={wrong !== null}
            onBlur={({ target }) => readLink(target.value)}
          />
        </label>
        {wrong && <div data-said="new">{t(`talk.fault.${wrong.wrong}`)}</div>}
        <Button aria-label={`${t('talk.take')}: ${name}`} onClick={onTake}>
          {t('talk.take')}
        </Button>
      </fieldset>
    </li>
  );
}
