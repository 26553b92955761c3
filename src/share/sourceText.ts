import type { Source } from '../atlas/details';

/** A source in one line, as in a list of references: publisher, year, title, place, address. */
export function sourceText(
  { publisher, year, title, url, aboutUrl }: Source,
  locator: string | null,
): string {
  const who = year === null ? publisher : `${publisher} (${year})`;
  const what = locator === null ? title : `${title}, ${locator}`;
  const where = url ?? aboutUrl;
  const ended = (text: string) => (/[.!?]$/u.test(text) ? text : `${text}.`);
  return [ended(who), ended(what), ...(where === null ? [] : [where])].join(' ');
}
