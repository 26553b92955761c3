import { useId, useState } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { resolveView } from '../../../view/resolve';
import { hostsHere } from './hostsHere';
import { readPasted, type PastedStop, type PasteFault } from './pasted';
import styles from './PasteLines.module.css';

interface PasteLinesProps {
  /** How many stops there is room for. */
  room: number;
  /** Whether a line with a time and a title is a cue of the map as it stands. */
  takesTimes?: boolean;
  onStops: (stops: readonly PastedStop[]) => void;
}

/** More faults than this are not read. */
const mostFaults = 12;

/** A field for links, one a line. Lines that are none stay in it, each with what is wrong. */
export default function PasteLines({ room, takesTimes = false, onStops }: PasteLinesProps) {
  const { t } = useI18n();
  const atlas = useAtlas();
  const id = useId();
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly PasteFault[]>([]);
  const [added, setAdded] = useState<number | null>(null);
  const add = () => {
    const resolve = (view: Parameters<typeof resolveView>[0]) => resolveView(view, atlas);
    const read = readPasted(text, { hosts: hostsHere(), resolve, room, takesTimes });
    setFaults(read.faults);
    setAdded(read.stops.length);
    setText(read.faults.map((fault) => fault.text).join('\n'));
    if (read.stops.length > 0) onStops(read.stops);
  };
  return (
    <div className={styles.paste}>
      <label htmlFor={id}>{t('talk.paste')}</label>
      <textarea
        id={id}
        value={text}
        rows={6}
        spellCheck={false}
        aria-describedby={`${id}-hint ${id}-faults`}
        aria-invalid={faults.length > 0}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}-hint`}>{t(takesTimes ? 'talk.paste.hint.times' : 'talk.paste.hint')}</p>
      <Button disabled={text.trim() === ''} onClick={add}>
        {t('talk.paste.add')}
      </Button>
      <div data-said="" id={`${id}-faults`} className={styles.said}>
        {added !== null && <span>{t('talk.paste.added', { stops: added })}</span>}
        {faults.length > 0 && <span>{t('talk.paste.left', { lines: faults.length })}</span>}
        {faults.slice(0, mostFaults).map(({ line, wrong, value }) => (
          <span key={line} className={styles.fault}>
            <span>{t('talk.fault', { line, value })}</span> <span>{t(`talk.fault.${wrong}`)}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
