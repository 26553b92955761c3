import { parentPort } from 'node:worker_threads';

/** What can be done in a thread of its own. What each needs is read when it is first asked for. */
const tasks = {
  minify: async (code: string): Promise<string> => (await import('./minify')).minified(code),
  pages: async (job: PagesJob): Promise<void> => (await import('./pages')).writeSome(job),
  files: async (job: FilesJob): Promise<number> => (await import('./besidePages')).writeSome(job),
};

/** A page's path, and the file that is written; of a shell the scripts fill the page. */
export interface PageFile {
  path: string;
  file: string;
  isShell?: boolean;
}

/** Pages to render, in a folder that is otherwise built. */
export interface PagesJob {
  out: string;
  pages: readonly PageFile[];
}

/** Pages whose files are to be written beside them, without language. */
export interface FilesJob {
  out: string;
  origin: string | null;
  pages: readonly string[];
  /** True where the pictures alone are drawn that a build leaves to the server. */
  isMissing?: boolean;
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
