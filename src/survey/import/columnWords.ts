import { fold } from '../../atlas/fold';

/**
 * The words of a column's name, folded, however it is written: `contact_name`,
 * `contactName`, `ContactName2` and `CONTACT-NAME` are all “contact name”. Digits
 * and what stands between words are left out; so is the path of groups before
 * the last slash.
 */
export function columnWords(name: string): string[] {
  // Both genders at once are no path: `Bearbeiter/in`.
  const one = name.trim().replace(/(\p{L}{3})[/*:_](in|innen|r|rice|trice|ne|a|ka)$/u, '$1');
  const own = /[^/]+$/.exec(one)?.[0] ?? one;
  const cut = own
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/(\p{L})(?=\d)/gu, '$1 ');
  return fold(cut).match(/\p{L}+/gu) ?? [];
}

/** Whether a column is named as programs name it, in one piece, rather than as people ask. */
export const isCode = (name: string): boolean => !/\s/.test(name.trim());
