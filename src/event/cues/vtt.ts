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

const entities = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' } as const;

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: keyof typeof entities) => entities[name]);
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

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^\s*${time}\s+-->\s+${time}(?:\s|$)`);

function seconds([hours = '0', minutes = '0', rest = '0', ms = '0']: readonly (
  string | undefined
)[]) {
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest) + Number(ms) / 1_000;
}

/** Reads a WebVTT file of chapters. Blocks that are notes, styles or regions are left out. */
export function parseVtt(text: string): { chapters: Chapter[]; faults: VttFault[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const chapters: Chapter[] = [];
  const faults: VttFault[] = [];
  const [head = ''] = lines;
  if (!/^WEBVTT(?:[ \t]|$)/.test(head)) faults.push({ line: 1, wrong: 'header', value: head });
  let at = 1;
  while (at < lines.length) {
    while (lines[at] === '') at += 1;
    const from = at;
    while (at < lines.length && lines[at] !== '') at += 1;
    const block = lines.slice(from, at);
    if (block.length === 0 || /^(NOTE|STYLE|REGION)\b/.test(block[0] ?? '')) continue;
    const arrow = block.findIndex((line) => line.includes('-->'));
    // Text before the first block belongs to the header.
    if (arrow < 0 && chapters.length === 0) continue;
    const found = timing.exec(block[Math.max(0, arrow)] ?? '');
    const line = from + 1 + Math.max(0, arrow);
    const value = block[Math.max(0, arrow)] ?? '';
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
