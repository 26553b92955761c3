import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer, Question, Task, Tasks } from './thread';

type InputOf<T extends Task> = Parameters<Tasks[T]>[0];
type OutputOf<T extends Task> = Awaited<ReturnType<Tasks[T]>>;

interface Job {
  question: Question;
  done(value: unknown): void;
  fail(error: Error): void;
}

const waiting: Job[] = [];
const idle: Worker[] = [];
let started = 0;
let asked = 0;

/** Starts a thread. */
function start(): void {
  started += 1;
  const worker = new Worker(new URL('./startThread.mjs', import.meta.url), { execArgv: [] });
  let job: Job | undefined;
  const free = () => {
    job = undefined;
    // A thread at rest keeps no build from ending.
    worker.unref();
    idle.push(worker);
    next();
  };
  worker.on('message', (answer: Answer) => {
    if ('error' in answer) job?.fail(new Error(answer.error));
    else job?.done(answer.value);
    free();
  });
  worker.on('error', (error) => {
    started -= 1;
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    job?.fail(error);
  });
  begin.set(worker, (given) => {
    job = given;
    worker.ref();
    worker.postMessage(given.question, []);
  });
  idle.push(worker);
}

const begin = new Map<Worker, (job: Job) => void>();

function next(): void {
  if (waiting.length === 0) return;
  if (idle.length === 0 && started < availableParallelism()) start();
  const worker = idle.pop();
  if (!worker) return;
  const job = waiting.shift();
  if (job) begin.get(worker)?.(job);
  next();
}

/**
 * Does a task in a thread: there are as many as cores, and what is asked of them waits its turn.
 * @param turn `first` goes before all that waits
 * @throws Error as the task does
 */
export function inThread<T extends Task>(
  task: T,
  input: InputOf<T>,
  turn: 'first' | 'last' = 'last',
): Promise<OutputOf<T>> {
  return new Promise((done, fail) => {
    asked += 1;
    const question = { id: asked, task, input } as Question;
    const job: Job = { question, done: (value) => done(value as OutputOf<T>), fail };
    if (turn === 'first') waiting.unshift(job);
    else waiting.push(job);
    next();
  });
}

/** So many at a time: a thread has its share early, and none is left with much at the end. */
export function* batches<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
