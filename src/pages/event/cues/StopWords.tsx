import type { Cue } from '../../../atlas/eventSchema';
import { KeepButton } from '../../../saved/KeepButton';
import type { Stop } from '../live/stops';
import { CueWords } from './CueWords';
import type { Backing } from './localized';

interface StopWordsProps {
  stop: Stop;
  /** The cue that the stop names; null for the speaker's own. */
  cue: Cue | null;
}

/** What is said at a stop of a talk; every record that it rests on can be saved. */
export function StopWords({ stop: { words }, cue }: StopWordsProps) {
  if (words !== null) {
    return words
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => <p key={line}>{line}</p>);
  }
  return cue && <CueWords cue={cue} beside={saveButton} />;
}

function saveButton({ id, name }: Backing) {
  return <KeepButton kind="records" id={id} name={name} />;
}
