/** How a number in a workbook is shown. */
export type CellFormat = 'number' | 'per-cent' | 'date' | 'time' | 'duration';

/** Formats that every workbook has, by their numbers. */
function builtIn(id: number): CellFormat {
  if (id === 9 || id === 10) return 'per-cent';
  if (id === 46) return 'duration';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'number';
}

/**
 * What a cell's number is by its format.
 * @param id of the format in the workbook
 * @param code as `yyyy-mm-dd`; undefined for a format that every workbook has
 */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return builtIn(id);
  const [first = ''] = code.split(';', 1);
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'duration';
  // Words in quotes, colours and signs that are shown as they are say nothing.
  const signs = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
  if (/^(general|standard)$/.test(signs)) return 'number';
  if (signs.includes('%')) return 'per-cent';
  // Some programs write the letters of their own language: `TT.MM.JJJJ`.
  if (/[ydj]|mmm/.test(signs)) return 'date';
  return /[hs]/.test(signs) ? 'time' : 'number';
}

/** A number without what is left of reckoning in twos: 0.30000000000000004 is 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));
const two = (value: number): string => String(value).padStart(2, '0');

function clock(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3_600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  return `${two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/**
 * A number as its cell shows it, whatever the language: `2020-01-01`, `50 %`.
 * @param from1904 whether the workbook counts its days from 1904, as on old Macs
 */
export function shownNumber(text: string, format: CellFormat, from1904 = false): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (format === 'number') return text.length > 15 ? plain(value) : text;
  if (format === 'per-cent') return `${plain(value * 100)} %`;
  const seconds = Math.round(value * 86_400);
  if (format === 'duration' && value >= 0) return clock(seconds);
  if (format === 'time' && value >= 0 && value < 1) return clock(seconds);
  const days = Math.floor(seconds / 86_400) + (from1904 ? 1_462 : 0);
  if (days < 0 || days > 2_958_465) return text;
  // Excel counts a 29th of February in 1900, which there was not.
  const start = days < 60 && !from1904 ? 31 : 30;
  const day = new Date(Date.UTC(1899, 11, start + days)).toISOString().slice(0, 10);
  const rest = ((seconds % 86_400) + 86_400) % 86_400;
  return rest === 0 ? day : `${day} ${clock(rest)}`;
}
