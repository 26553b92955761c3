import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { readDrafts, type Draft, type ImportFault } from './draft';

interface CueFileProps {
  label: string;
  onDrafts: (drafts: readonly Draft[]) => void;
  /** What stands before the faults of a file. */
  problem: string;
  /** A fault in words: where it is, and what is wrong. */
  wordsOf: (fault: ImportFault) => readonly [place: string, wrong: string];
  /** More buttons, beside that of the file. */
  children: ReactNode;
}

/** More faults than these are not read. */
const mostFaults = 8;

/** Cues from a file on the device: a table, or the chapters of a player. What is wrong with it is told, and nothing is lost. */
export function CueFile({ label, onDrafts, problem, wordsOf, children }: CueFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly ImportFault[]>([]);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = readDrafts(await file.text());
    setFaults('faults' in found ? found.faults : []);
    if ('drafts' in found) onDrafts(found.drafts);
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.vtt,.srt,.txt,text/csv,text/vtt,text/plain"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      {children}
      {faults.length > 0 && (
        <Notice tone="problem">
          <span>{problem}</span>
          {faults.slice(0, mostFaults).map((fault) => (
            <span key={`${fault.row} ${fault.column} ${fault.wrong}`}>
              {wordsOf(fault).map((words) => (
                <span key={words}> {words}</span>
              ))}
            </span>
          ))}
        </Notice>
      )}
    </>
  );
}
