const months: readonly RegExp[] = [
  /^(jan|janv|ene|gen|sty|led|ιαν)/i,
  /^(feb|fév|fev|lut|úno)/i,
  /^(mar|mär|mrz|mrt|maa|bře)/i,
  /^(apr|avr|abr|kwi|dub)/i,
  /^(may|mai|mag|mei|maj|máj|kvě)/i,
  /^(jun|juin|giu|cze|čer)/i,
  /^(jul|juil|lug|lip)/i,
  /^(aug|aoû|ago|sie|srp)/i,
  /^(sep|set|wrz|zář)/i,
  /^(oct|okt|ott|out|paź|říj)/i,
  /^(nov|lis)/i,
  /^(dec|dez|déc|dic|gru|pro)/i,
];

/** The two numbers of which a spreadsheet made this date, the smaller first; null if it is none that it could have made. */
export function rangeOf(cell: string): string | null {
  const day = cell.replace(/[ T]0{1,2}:00(:00(\.0+)?)?$/, '');
  const iso = /^\d{4}-(\d\d)-(\d\d)$/.exec(day);
  const numeric = iso ?? /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/.exec(day);
  const named =
    /^(\d{1,2})[-. ]+(\p{L}{3,5})\.?$/u.exec(cell) ?? /^(\p{L}{3,5})\.?[- ](\d{1,2})$/u.exec(cell);
  const [, one = '', other = ''] = numeric ?? named ?? [];
  const numberOf = (part: string) =>
    /^\d+$/.test(part) ? Number(part) : months.findIndex((month) => month.test(part)) + 1;
  const ends = [numberOf(one), numberOf(other)].sort((a, b) => a - b);
  return (ends[0] ?? 0) > 0 ? ends.join('-') : null;
}

/** The same of a day that a workbook shows as a number, where it is of years in which ranges were made dates: `45778` is the first of May. */
export function rangeOfNumber(cell: string): string | null {
  const isRecent = /^4[2-9]\d{3}$/.test(cell);
  return isRecent
    ? rangeOf(new Date(Date.UTC(1899, 11, 30 + Number(cell))).toISOString().slice(0, 10))
    : null;
}
