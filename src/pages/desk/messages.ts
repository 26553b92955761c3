import type { FileWrong } from '../../survey/import/fileFault';
import type { Checked } from './check';
import type { Shown } from './takeAlong';

/** What the page asks of its worker. */
export type Request =
  { ask: 'check'; files: readonly { name: string; file: File }[] } | { ask: Saved };

/** What it can save: the published tables as a workbook, those that were checked as a folder, their changed rows. */
export type Saved = 'workbook' | 'folder' | 'rows';

/** What came of a check, as far as the page shows it. */
export interface Told extends Omit<Checked, 'changes'>, Shown {
  /** The text of a pull request. */
  pull: string;
}

/** Why something could not be done. */
export interface Problem {
  wrong: FileWrong | 'published' | 'no-table' | 'failed';
}

/** What the worker answers, in the order in which it was asked. */
export type Answer =
  | { answer: 'checked'; checked: Told }
  | { answer: 'file'; name: string; bytes: Uint8Array<ArrayBuffer>; type: string }
  | { answer: 'problem'; problem: Problem };
