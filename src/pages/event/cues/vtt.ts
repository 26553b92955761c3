/** A chapter of a WebVTT file: its start and end in seconds, title, and what is said below it. */
export interface Chapter {
  start: number;
  /** Null: until the next, or to the end. */
  end: number | null;
  title: string;
  words: string;
}

/** What is wrong in a file, at its line (from 1). */
export interface VttFault {
  line: number;
  wrong: 'header' | 'time' | 'order' | 'empty';
  value: string;
}

/** How long the last chapter is, where nobody knows the end of the recording, in seconds. */
const lastChapter = 60;

function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  const rest = `${two(Math.floor(ms / 1_000) % 60)}.${String(ms % 1_000).padStart(3, '0')}`;
  return `${two(hours)}:${two(minutes)}:${rest}`;
}

/** WebVTT takes `&` and `<` for mark-up, and an arrow for a time. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const entities = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
} as const;

/** A line without mark-up; of SRT also without the places of ASS, `{\\an8}`. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>|\{\\[^}]*\}/g, '')
    .replace(/&#(\d{1,6}|x[0-9a-f]{1,5});/gi, (whole, code: string) => {
      const number = Number(code.toLowerCase().startsWith('x') ? `0${code}` : code);
      return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : whole;
    })
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|lrm|rlm);/g,
      (_, name: keyof typeof entities) => entities[name],
    );
}

/** Chapters as WebVTT: the title on the first line of each, its words below. */
export function formatVtt(chapters: readonly Chapter[]): string {
  const blocks = chapters.map(({ start, end, title, words }, at) => {
    const until = end ?? chapters[at + 1]?.start ?? start + lastChapter;
    const lines = [title, words]
      .flatMap((text) => text.split(/\r?\n/))
      .filter((text) => text !== '');
    return [`${stamp(start)} --> ${stamp(until)}`, ...lines.map(escaped)].join('\n');
  });
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

/** SRT has a comma before the milliseconds, and both are written with hours of one digit; YouTube's SBV has one between the times. */
const time = String.raw`(?:(\d{1,}):)?([0-5]\d):([0-5]\d)[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${time}(?:\s+-->\s+|,)${time}(?:\s|$)`);

function seconds([hours = '0', minutes = '0', rest = '0', ms = '0']: readonly (
  string | undefined
)[]) {
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest) + Number(`0.${ms}`);
}

const clockTime = String.raw`(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)`;
/** A line of YouTube's chapters: `1:02:03 Title`, `(0:00) – Title`, `2. 1:05 Title`, `0:00 - 1:05 Title`. */
const begins = new RegExp(
  String.raw`^(?:\d{1,3}[.)]\s+)?\W{0,3}${clockTime}[\])]?(?:\s*[-–—]\s*[\d:]+:[0-5]\d[\])]?(?=\s|$))?\s*(?:[-–—:|]\s*)?(.*)$`,
);
/** The same with its time last: `Title - 1:05`. A colon before it has a blank behind: others are the time's own. */
const ends = new RegExp(String.raw`^(.*?\S)\s*(?:[-–—|([]|:(?=\s))\s*${clockTime}[\])]?$`);

/** The start and the title that a line of a list has; null if it is none. */
function listedIn(line: string): { start: number; title: string } | null {
  const [, hours, minutes, rest, title = ''] = begins.exec(line) ?? [];
  if (minutes !== undefined) return { start: seconds([hours, minutes, rest]), title };
  const [, before = '', ...last] = ends.exec(line) ?? [];
  return before === '' ? null : { start: seconds(last), title: before };
}

/** What a file of chapters is, by its first lines; null if it is none of them. */
export function chapterFormat(text: string): 'vtt' | 'srt' | 'list' | null {
  const lines = linesOf(text);
  if (/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return 'vtt';
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.slice(0, 5).some((line) => timing.test(line))) return 'srt';
  // A description says something before its chapters; a table never begins a line so.
  const isListed = (line: string) => listedIn(line.trim()) !== null;
  const marks = filled.filter(isListed);
  return begins.test(filled[0]?.trim() ?? '') || marks.length > 2 ? 'list' : null;
}

/** Reads chapters as WebVTT or SRT has them, or as YouTube's descriptions list them. */
export function parseChapters(text: string): { chapters: Chapter[]; faults: VttFault[] } {
  switch (chapterFormat(text)) {
    case 'srt':
      return parseBlocks(linesOf(text), 0);
    case 'list':
      return parseList(linesOf(text));
    default:
      return parseVtt(text);
  }
}

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

function parseList(lines: readonly string[]): { chapters: Chapter[]; faults: VttFault[] } {
  const chapters: Chapter[] = [];
  const faults: VttFault[] = [];
  const lastListed = lines.findLastIndex((line) => listedIn(line.trim()) !== null);
  const end = lines.findIndex((line, at) => at > lastListed && line.trim() === '');
  // Behind the last chapter and a blank line a description says other things.
  lines.slice(0, end < 0 ? lines.length : end).forEach((value, at) => {
    const line = at + 1;
    const found = listedIn(value.trim());
    const last = chapters.at(-1);
    if (!found) {
      // What stands below a chapter is said in it.
      if (last && value.trim() !== '') last.words = `${last.words} ${value.trim()}`.trim();
      return;
    }
    const { start, title } = found;
    if (start < (last?.start ?? 0)) faults.push({ line, wrong: 'order', value });
    else if (title.trim() === '') faults.push({ line, wrong: 'empty', value });
    else chapters.push({ start, end: null, title: title.trim(), words: '' });
  });
  return { chapters, faults };
}

/** Reads a WebVTT file of chapters. Blocks that are notes, styles or regions are left out. */
export function parseVtt(text: string): { chapters: Chapter[]; faults: VttFault[] } {
  const lines = linesOf(text);
  const [head = ''] = lines;
  const { chapters, faults } = parseBlocks(lines, 1);
  if (/^WEBVTT(?:[ \t]|$)/.test(head)) return { chapters, faults };
  return { chapters, faults: [{ line: 1, wrong: 'header', value: head }, ...faults] };
}

/** Reads blocks of lines from this one on, each with its times and what is said. */
function parseBlocks(
  lines: readonly string[],
  first: number,
): { chapters: Chapter[]; faults: VttFault[] } {
  const chapters: Chapter[] = [];
  const faults: VttFault[] = [];
  const isBlank = (line: string | undefined) => line !== undefined && line.trim() === '';
  let at = first;
  while (at < lines.length) {
    while (isBlank(lines[at])) at += 1;
    const from = at;
    const isNext = () =>
      at > from && timing.test(lines[at + 1] ?? '') && /^\s*\d+\s*$/.test(lines[at] ?? '');
    // Some programs leave out the blank line before a number.
    while (at < lines.length && !isBlank(lines[at]) && !isNext()) at += 1;
    const block = lines.slice(from, at);
    if (block.length === 0 || /^(NOTE|STYLE|REGION)\b/.test(block[0] ?? '')) continue;
    const arrow = block.findIndex((line) => line.includes('-->') || timing.test(line));
    // Text before the first block belongs to the header.
    if (arrow < 0 && chapters.length === 0) continue;
    const value = block[Math.max(0, arrow)] ?? '';
    const line = from + 1 + Math.max(0, arrow);
    const found = timing.exec(value);
    if (!found) {
      faults.push({ line, wrong: 'time', value });
      continue;
    }
    const [start, end] = [seconds(found.slice(1, 5)), seconds(found.slice(5, 9))];
    const [title = '', ...words] = block.slice(arrow + 1).map(plain);
    if (end < start || start < (chapters.at(-1)?.start ?? 0)) {
      faults.push({ line, wrong: 'order', value });
    } else if (title.trim() === '') faults.push({ line, wrong: 'empty', value });
    else chapters.push({ start, end, title, words: words.join(' ') });
  }
  return { chapters, faults };
}
