import { amountIn } from './amount';
import { listIn } from './lists';
import { isPlainAnswer } from './words';

/** Signs that stand between several answers in one cell. */
const signs = [';', '|', '\n', ',', ' / '] as const;

const trimmed = (parts: readonly string[]): string[] => [
  ...new Set(parts.map((part) => part.trim()).filter(Boolean)),
];

/** How the cells of a column are cut into answers. */
export interface Cut {
  separator: string | null;
  /** The answers in a cell, each once. */
  answersIn: (cell: string) => string[];
}

const whole: Cut = { separator: null, answersIn: (cell) => [cell] };

/**
 * What stands between several answers in one cell. A sign does only where the
 * parts stand apart somewhere: alone, or beside others. What never does is one
 * answer that holds the sign.
 */
export function cutOf(cells: readonly string[]): Cut {
  const lists = cells.map(listIn);
  if (cells.length > 0 && lists.every((list) => list !== null)) {
    return { separator: ',', answersIn: (cell) => [...new Set(listIn(cell) ?? [])] };
  }
  for (const sign of signs) {
    const joined = cells.filter((cell) => cell.includes(sign));
    // "Yes, in part" and "No; not yet" are one answer.
    const isPlain = (cell: string) => isPlainAnswer(trimmed(cell.split(sign))[0] ?? '');
    if (joined.length === 0 || joined.some(isPlain)) continue;
    // The comma of "12,5 %" is a number's.
    if (sign === ',' && joined.some((cell) => (amountIn(cell)?.unit ?? '') !== '')) continue;
    const answersIn = partsBy(sign, cells);
    if (!standApart(cells.map(answersIn))) continue;
    if (sign === ',' && !isListed(cells, joined, answersIn)) continue;
    return { separator: sign, answersIn };
  }
  return areCodeLists(cells)
    ? { separator: ' ', answersIn: (cell) => trimmed(cell.split(' ')) }
    : whole;
}

/** Whether blanks stand between codes, as KoboToolbox and ODK write several: `living_lab hub`. Each has to stand alone somewhere. */
function areCodeLists(cells: readonly string[]): boolean {
  const alone = new Set(cells.filter((cell) => !cell.includes(' ')));
  const lists = cells.filter((cell) => cell.includes(' ')).map((cell) => cell.split(' '));
  const isCode = (part: string) => /^([a-z]\w*|\d{1,2})$/.test(part) && alone.has(part);
  return lists.length > 0 && lists.every((parts) => parts.every(isCode));
}

/** Whether a part of some cell with several is anywhere without those beside it. */
function standApart(cells: readonly (readonly string[])[]): boolean {
  const beside = new Map<string, Set<string>>();
  for (const parts of cells) {
    for (const part of parts) {
      const others = parts.filter((other) => other !== part).join('\n');
      beside.set(part, (beside.get(part) ?? new Set()).add(others));
    }
  }
  return cells.some(
    (parts) => parts.length > 1 && parts.some((part) => (beside.get(part)?.size ?? 0) > 1),
  );
}

/** Cuts cells by a sign, and joins again what never stands apart. */
function partsBy(sign: string, cells: readonly string[]): (cell: string) => string[] {
  const split = cells.map((cell) => cell.split(sign));
  // Where a sign is followed by a blank in some places and in others not, the blank belongs to a sentence.
  const isTight = split.some((parts) => parts.slice(1).some((part) => /^\S/.test(part)));
  const follows = new Map<string, Set<string>>();
  const precedes = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, part: string, beside: string) =>
    void map.set(part, (map.get(part) ?? new Set()).add(beside));
  for (const parts of split) {
    const own = parts.map((part) => part.trim());
    own.forEach((part, at) => {
      note(follows, part, own[at + 1] ?? '');
      note(precedes, part, own[at - 1] ?? '');
    });
  }
  const isOnly = (map: Map<string, Set<string>>, part: string, beside: string) =>
    map.get(part)?.size === 1 && map.get(part)?.has(beside) === true;
  const belong = (part: string, next: string): boolean => {
    const [one, other] = [part.trim(), next.trim()];
    if (one === '' || other === '') return false;
    const [leads, trails] = [isOnly(follows, one, other), isOnly(precedes, other, one)];
    // "Labs; hubs" goes on in small letters.
    const goesOn = /^\p{Lu}/u.test(one) && /^\p{Ll}/u.test(other);
    return (leads && trails && goesOn) || (isTight && /^\s/.test(next) && (leads || trails));
  };
  return (cell) => {
    const parts: string[] = [];
    for (const part of cell.split(sign)) {
      const last = parts.at(-1);
      const before = last?.slice(last.lastIndexOf(sign) + 1);
      if (last !== undefined && before !== undefined && belong(before, part)) {
        parts[parts.length - 1] = `${last}${sign}${part}`;
      } else parts.push(part);
    }
    return trimmed(parts);
  };
}

/** Whether commas stand between answers; they may also belong to one: "Roads, rail and water". */
function isListed(
  cells: readonly string[],
  joined: readonly string[],
  answersIn: (cell: string) => string[],
): boolean {
  const isOneAnswer = (cell: string) => {
    const [first = '', ...others] = trimmed(cell.split(','));
    return /^\p{Lu}/u.test(first) && others.some((part) => /^\p{Ll}/u.test(part));
  };
  const parts = new Set(cells.flatMap(answersIn));
  return parts.size <= cells.length && !joined.some(isOneAnswer);
}
