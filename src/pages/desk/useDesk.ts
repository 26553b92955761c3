import { useEffect, useRef, useState } from 'react';
import { saveBlob } from '../../ui/save';
import type { Answer, Problem, Request, Saved, Told } from './messages';
import type { Dropped } from './drop';

export interface Desk {
  /** Something is being read. */
  busy: boolean;
  checked: Told | null;
  problem: Problem | null;
  check(files: readonly Dropped[]): void;
  save(what: Saved): void;
}

/** The worker in which tables are read and checked: begun when it is first asked, ended with the page. */
export function useDesk(): Desk {
  const worker = useRef<Worker | null>(null);
  const [waiting, setWaiting] = useState(0);
  const [checked, setChecked] = useState<Told | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  const take = (answer: Answer) => {
    setWaiting((count) => count - 1);
    if (answer.answer === 'checked') setChecked(answer.checked);
    else if (answer.answer === 'problem') setProblem(answer.problem);
    else saveBlob(answer.name, new Blob([answer.bytes], { type: answer.type }));
  };

  const begin = (): Worker => {
    const begun = new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => take(data));
    begun.addEventListener('error', () => {
      setWaiting(0);
      setProblem({ wrong: 'failed' });
      worker.current = null;
    });
    return begun;
  };

  const ask = (request: Request) => {
    setProblem(null);
    setWaiting((count) => count + 1);
    worker.current ??= begin();
    worker.current.postMessage(request, []);
  };

  return {
    busy: waiting > 0,
    checked,
    problem,
    check(files) {
      if (files.length === 0) return;
      setChecked(null);
      ask({ ask: 'check', files });
    },
    save: (what) => ask({ ask: what }),
  };
}
