import type { Status } from './schema';
import type { Translator } from '../i18n/translator';

interface Span {
  startYear: number | null;
  endYear: number | null;
  status: Status;
}

/** The years of a record in words ("since 2019", "2016–2020"); null where no year is on record. */
export function yearsOf({ startYear, endYear, status }: Span, { t }: Translator): string | null {
  // Years are passed as text: as numbers they would be grouped ("2,019").
  const start = String(startYear);
  const end = String(endYear);
  if (startYear === null) return endYear === null ? null : t('city.years.until', { end });
  if (startYear === endYear) return start;
  if (endYear !== null) return t('city.years.span', { start, end });
  const ongoing = status === 'active' || status === 'pilot';
  return t(ongoing ? 'city.years.since' : 'city.years.from', { start });
}

/** "March 2027": a day of which only the month is told. */
export function monthOf(day: string, { date }: Pick<Translator, 'date'>): string {
  return date(day, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
