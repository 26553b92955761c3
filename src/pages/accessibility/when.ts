import { useI18n } from '../../i18n/I18n';

/** The day of the assessment that the statement rests on, ISO 8601. */
export const assessed = '2026-11-28';
/** The day on which the statement was last gone through. */
export const prepared = '2026-11-30';

/** Says a day in the page's language. */
export function useDay(): (iso: string) => string {
  const { date } = useI18n();
  return (iso) => date(iso, { dateStyle: 'long', timeZone: 'UTC' });
}
