/** What a cell is that has no value of its own: a formula that nobody worked out, or one that went wrong. */
export type CellError = 'formula' | 'error';

/**
 * Tells a formula without its value (`=IF(…)`) and the mark of an error
 * (`#REF!`, `#N/A`, `#BEZUG!`) from an answer; null if it may be one.
 */
export function cellErrorIn(cell: string): CellError | null {
  if (/^=\S/.test(cell)) return 'formula';
  return /^#(?:[\p{Lu}\d/_]+[!?]|N\/A|NV|N\/D)$/u.test(cell) ? 'error' : null;
}
