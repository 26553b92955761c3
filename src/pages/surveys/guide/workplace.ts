import type { Mapping } from '../../../survey/import/mapping';
import type { OnMap, Outcome } from './files';
import type { Column } from './propose';
import {
  plain,
  Work,
  type Ask,
  type Drafted,
  type Facts,
  type Problem,
  type Reply,
  type SaidOfFile,
} from './work';

/** Work that could not be done: what the file is, or what is not filled in. */
export class WorkFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** Is told how much is read, 0 to 1. */
type OnShare = (share: number) => void;

/** A place where files are read. What it is asked rejects with a WorkFault where it cannot be done. */
export interface Workplace {
  draft(files: readonly File[], said: SaidOfFile, facts: Facts, onShare: OnShare): Promise<Drafted>;
  /** What stands in a column of the files that were drafted from. */
  column(name: string): Promise<Column>;
  /** A mapping that was saved. */
  mapping(file: File, facts: Facts): Promise<Mapping>;
  read(files: readonly File[], mapping: Mapping, facts: Facts, onShare: OnShare): Promise<Outcome>;
  /** What was read here, with a question on the map, by its id. */
  show(question: string, facts: Facts): Promise<OnMap>;
  /** Ends the work: what was asked is never answered. */
  end(): void;
}

/** Hands over what is asked, and gives back what comes of it. */
type Carrier = (ask: Ask, onShare: OnShare) => Promise<Reply>;

/** A thread of its own. Where there are no workers, the work is done on the page's. */
export function openWorkplace(): Workplace {
  if ('Worker' in globalThis) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    return workplaceOf(carrierTo(worker), () => worker.terminate());
  }
  const work = new Work();
  return workplaceOf(
    (ask, onShare) => work.reply(ask, onShare),
    () => undefined,
  );
}

function workplaceOf(carry: Carrier, end: () => void): Workplace {
  const faultOf = (reply: Reply) =>
    new WorkFault('problem' in reply ? reply.problem : plain('unreadable'));
  return {
    async draft(files, said, facts, onShare) {
      const reply = await carry({ kind: 'draft', files, said, facts }, onShare);
      if ('draft' in reply) return reply.draft;
      throw faultOf(reply);
    },
    async column(name) {
      const reply = await carry({ kind: 'column', name }, () => undefined);
      if ('column' in reply) return reply.column;
      throw faultOf(reply);
    },
    async mapping(file, facts) {
      const reply = await carry({ kind: 'mapping', file, facts }, () => undefined);
      if ('mapping' in reply) return reply.mapping;
      throw faultOf(reply);
    },
    async read(files, mapping, facts, onShare) {
      const reply = await carry({ kind: 'read', files, mapping, facts }, onShare);
      if ('outcome' in reply) return reply.outcome;
      throw faultOf(reply);
    },
    async show(question, facts) {
      const reply = await carry({ kind: 'show', question, facts }, () => undefined);
      if ('onMap' in reply) return reply.onMap;
      throw faultOf(reply);
    },
    end,
  };
}

function carrierTo(worker: Worker): Carrier {
  const waiting = new Map<number, { onShare: OnShare; settle: (reply: Reply) => void }>();
  let last = 0;
  type Message = { id: number; share: number } | { id: number; reply: Reply };
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const one = waiting.get(data.id);
    if ('share' in data) return one?.onShare(data.share);
    waiting.delete(data.id);
    one?.settle(data.reply);
  });
  // It could not be fetched, or ran out of memory.
  worker.addEventListener('error', () => {
    for (const { settle } of waiting.values()) settle({ problem: plain('unreadable') });
    waiting.clear();
  });
  return (ask, onShare) =>
    new Promise((settle) => {
      const id = ++last;
      waiting.set(id, { onShare, settle });
      worker.postMessage({ id, ask }, []);
    });
}
