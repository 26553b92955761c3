import { slugOf } from '../../../atlas/fold';
import { csvOf } from '../../../atlas/csv';
import { readCsv } from '../../../atlas/readCsv';
import { chapterFormat, formatVtt, parseChapters } from './vtt';

/** A cue while it is being made. */
export interface Draft {
  /** Stays while the rest changes. */
  key: number;
  /** In the recording, in seconds; null in a tour. */
  time: number | null;
  title: string;
  words: string;
  /** `?practice=…#6/51/4` */
  view: string;
  city: string;
}

/** What could not be read of a file: where it is, what is there, and what was expected. */
export interface ImportFault {
  row: number;
  column: string;
  value: string;
  wrong: 'header' | 'time' | 'order' | 'empty' | 'columns';
}

let last = 0;

export function newDraft(change: Partial<Omit<Draft, 'key'>> = {}): Draft {
  last += 1;
  return { key: last, time: null, title: '', words: '', view: '', city: '', ...change };
}

/** In the order of the recording; those without a time stay at the end, as they were. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted((a, b) => (a.time ?? Infinity) - (b.time ?? Infinity) || 0);
}

/** An id made of a title, each once: it becomes part of an address. */
function idsOf(drafts: readonly Draft[]): string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ title }) => {
    const id = slugOf(title) || 'cue';
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  });
}

/** The table `data/cues/<programme>.csv` of these cues. */
export function draftsToCsv(drafts: readonly Draft[]): string {
  const ids = idsOf(drafts);
  const rows = drafts.map((draft, at) => ({ ...draft, id: ids[at] ?? '' }));
  type RowOfCue = (typeof rows)[number];
  const empty = (name: string) => ({ name, value: () => null });
  return csvOf<RowOfCue>(
    [
      { name: 'id', value: ({ id }) => id },
      { name: 'time', value: ({ time }) => time },
      { name: 'title', value: ({ title }) => title },
      { name: 'view', value: ({ view }) => (view === '' ? '?' : view) },
      { name: 'city', value: ({ city }) => city || null },
      // One sentence: line breaks have no place in a cell.
      { name: 'words', value: ({ words }) => words.replace(/\s+/g, ' ').trim() || null },
      empty('records'),
    ],
    rows,
  );
}

/** The cues that have a time, as WebVTT chapters. */
export function draftsToVtt(drafts: readonly Draft[]): string {
  return formatVtt(
    drafts.flatMap(({ time, title, words }) =>
      time === null ? [] : [{ start: time, end: null, title, words }],
    ),
  );
}

/** Cues read from a file, or what is wrong with it: nothing is taken of a file with a fault. */
export type Import = { drafts: Draft[] } | { faults: ImportFault[] };

/** Reads a table of cues, WebVTT, SRT or YouTube's chapters, whichever it is. */
export function readDrafts(text: string): Import {
  return chapterFormat(text) === null ? fromCsv(text) : fromChapters(text);
}

function fromChapters(text: string): Import {
  const { chapters, faults } = parseChapters(text);
  if (faults.length > 0) {
    return {
      faults: faults.map(({ line, wrong, value }) => ({ row: line, column: '-', wrong, value })),
    };
  }
  return {
    drafts: chapters.map(({ start, title, words }) => newDraft({ time: start, title, words })),
  };
}

function fromCsv(text: string): Import {
  const [head, ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  const names = head?.cells ?? [];
  const faults: ImportFault[] = ['time', 'title', 'view']
    .filter((name) => !names.includes(name))
    .map((column) => ({ row: 1, column, value: names.join(','), wrong: 'columns' }));
  if (faults.length > 0) return { faults };
  const drafts = rows.map(({ line, cells }) => {
    // Without the apostrophe by which a table keeps text from running as a formula.
    const cell = (name: string) =>
      (cells[names.indexOf(name)] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
    const time = cell('time');
    if (time !== '' && !/^\d{1,5}(\.\d{1,3})?$/.test(time)) {
      faults.push({ row: line, column: 'time', value: time, wrong: 'time' });
    }
    if (cell('title') === '') {
      faults.push({ row: line, column: 'title', value: '', wrong: 'empty' });
    }
    return newDraft({
      time: time === '' ? null : Number(time),
      title: cell('title'),
      words: cell('words').replaceAll('|', ' '),
      view: cell('view'),
      city: cell('city'),
    });
  });
  return faults.length > 0 ? { faults } : { drafts };
}
