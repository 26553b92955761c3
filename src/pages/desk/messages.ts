import type { FileWrong } from '../../survey/import/fileFault';
import type { Checked } from './check';

/** What the page asks of its worker. */
export type Request =
  | { ask: 'check'; files: readonly { name: string; file: File }[] }
  | { ask: 'workbook' }
  | { ask: 'folder' };

/** Why something could not be done. */
export interface Problem {
  wrong: FileWrong | 'published' | 'no-table' | 'failed';
}

/** What the worker answers, in the order in which it was asked. */
export type Answer =
  | { answer: 'checked'; checked: Checked }
  | { answer: 'file'; name: string; bytes: Uint8Array<ArrayBuffer>; type: string }
  | { answer: 'problem'; problem: Problem };
