/** What a cell is that has no value of its own: a formula that nobody worked out, or one that went wrong. */
export type CellError = 'formula' | 'error';

/**
 * Tells a formula without its value (`=IF(…)`) and the mark of an error
 * (`#REF!`, `#N/A`, `#BEZUG!`) from an answer; null if it may be one.
 */
export function cellErrorIn(cell: string): CellError | null {
  // As LibreOffice and Excel for arrays write one; `'=` is one that was kept as text.
  if (/^'?\{?(?:of:|msoxl:)?=\S/.test(cell)) return 'formula';
  // As Lotus and people do: `@SUM(…)`, `+A1*2`. `@NYC311` and `+CO2 targets` are words.
  if (/^(?:[+@][A-Z]{2,}\(|\+\$?[A-Z]{1,3}\$?\d+(?:[-+*/^:][-+*/^:.,;()$\dA-Z]*)?$)/.test(cell)) {
    return 'formula';
  }
  const isError = /^#(?:[\p{Lu}\d/_]+[!?]|N\/A|NV|N\/D|GETTING_DATA)$/u.test(cell);
  return isError || /^(?:Err|Erro|Fehler|Chyba|Virhe|Błąd)\.? ?: ?\d{3}$/.test(cell)
    ? 'error'
    : null;
}
