import { parentPort } from 'node:worker_threads';
import type { Language } from '../../src/i18n/languages';

/** What can be done in a thread of its own. What each needs is read when it is first asked for. */
const tasks = {
  minify: async (code: string): Promise<string> => (await import('./minify')).minified(code),
  pages: async (job: PagesJob): Promise<void> => (await import('./pages')).writeSome(job),
  files: async (job: FilesJob): Promise<number> => (await import('./besidePages')).writeSome(job),
};

/** Pages to render, in a folder that is otherwise built. */
export interface PagesJob {
  out: string;
  /** The path of each page, and of the file that is written. */
  pages: readonly { path: string; file: string }[];
}

/** Pages whose files are to be written beside them, without language. */
export interface FilesJob {
  out: string;
  origin: string | null;
  pages: readonly string[];
  /** Languages of which pictures alone are drawn; left out, all that a build writes. */
  pictures?: readonly Language[];
}

export type Tasks = typeof tasks;
export type Task = keyof Tasks;
export type Question = {
  [T in Task]: { id: number; task: T; input: Parameters<Tasks[T]>[0] };
}[Task];
export type Answer = { id: number; value: unknown } | { id: number; error: string };

function answer(question: Question): Promise<unknown> {
  if (question.task === 'minify') return tasks.minify(question.input);
  if (question.task === 'pages') return tasks.pages(question.input);
  return tasks.files(question.input);
}

parentPort?.on('message', (question: Question) => {
  const { id } = question;
  answer(question).then(
    (value: unknown) => parentPort?.postMessage({ id, value } satisfies Answer, []),
    (error: unknown) => {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ id, error: told } satisfies Answer, []);
    },
  );
});
