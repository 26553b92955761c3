import { fold } from '../../atlas/fold';

/** A number as somebody wrote it, apart from what stands around it. */
export interface Amount {
  /** Its digits with their signs: `12,5`. */
  digits: string;
  /** What it counts, in the sign or word of its kind: `%`, `€`, `people`; '' if that is not said. */
  unit: string;
  /** What "million" and the like make of it. */
  factor: number;
}

const of = (unit: string, words: string) =>
  words.split(/\s+/).map((word) => [word.replaceAll('_', ' '), unit] as const);

/** Signs and words that stand around numbers and do not change what they say. Folded. */
const units: ReadonlyMap<string, string> = new Map([
  ...of('%', '% ％ percent per_cent pct prozent pour_cent por_ciento per_cento procent proc proc.'),
  ...of('€', '€ eur euro euros'),
  ...of('£', '£ gbp'),
  ...of('$', '$ usd'),
  ...of('CHF', 'chf fr. sfr sfr.'),
  ...of('zł', 'zl pln'),
  ...of('Kč', 'kc czk'),
  ...of('Ft', 'ft huf'),
  ...of('kr', 'kr kr. sek nok dkk'),
  ...of('lei', 'lei ron'),
  ...of('лв.', 'лв лв. bgn'),
  ...of('₴', '₴ uah грн грн.'),
  ...of('₺', '₺ try tl'),
  ...of(
    'people',
    `fte ftes vza vzae vollzeitstellen stellen etp fe people person persons employees employee staff personen
    mitarbeitende mitarbeiter mitarbeiterinnen kopfe agents agent personnes personne salaries personas persona
    empleados persone dipendenti medewerkers osoba osoby osob etat etaty etatow pracownikow pessoas htv`,
  ),
  ...of(
    'years',
    'year years yrs jahr jahre jahren an ans annee annees ano anos anni rok lata lat jaar',
  ),
]);

/** Words that make a number larger. A single letter does only beside a sign of money. Folded. */
const factors: ReadonlyMap<string, number> = new Map([
  ...of('1000', 'k t thousand tsd tsd. tausend mille mil mila tys tys. duizend tkr').map(
    ([word]) => [word, 1_000] as const,
  ),
  ...of(
    '1000000',
    `m mio mio. mln mln. million millions millionen millones millon milioni milione milion miliony milionow miljoen
    milhoes milhao`,
  ).map(([word]) => [word, 1_000_000] as const),
  ...of('1000000000', 'bn mrd mrd. mld mld. md milliarden milliards milliard miliard').map(
    ([word]) => [word, 1_000_000_000] as const,
  ),
]);

/** What stands before or behind a number, taken apart: its unit and its factor; null if it is anything else. */
function around(text: string): Pick<Amount, 'unit' | 'factor'> | null {
  const words = text.match(/[\p{L}.]+|[^\p{L}\s]/gu) ?? [];
  let unit = '';
  let factor = 1;
  for (const [at, word] of words.entries()) {
    // "per cent" is two words; so is "k€" one of each.
    const two = units.get(`${word} ${words[at + 1] ?? ''}`);
    const known = two ?? units.get(word);
    if (two) words.splice(at + 1, 1);
    const more = factors.get(word);
    if (known !== undefined && (unit === '' || unit === known)) unit = known;
    else if (more !== undefined && factor === 1) factor = more;
    else return null;
  }
  return { unit, factor };
}

/** The number of a cell without the sign of money, of per cent or of what it counts; null if it is no number. */
export function amountIn(cell: string): Amount | null {
  const text = fold(cell)
    .replaceAll('\u2212', '-')
    .trim()
    .replace(/^\+(?=\d)/, '');
  const found = /^([^\d-]*?)\s*(-?\d[\d.,'’\s]*\d|-?\d)\s*(\D*)$/u.exec(text);
  const [, before = '', digits = '', behind = ''] = found ?? [];
  if (!found) return null;
  const said = around(`${before.trim()} ${behind.trim()}`.trim());
  // A letter alone may be anything: "12 m", "3 t".
  const isBare = said?.unit === '' && /^[kmt]$/.test(behind.trim() || before.trim());
  return said === null || isBare ? null : { digits, ...said };
}
