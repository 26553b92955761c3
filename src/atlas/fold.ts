/** Letters that Unicode does not take apart into a base letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** A text without case, accents and marks that are not seen (a soft hyphen, copied along), as people type names: `Łódź` → `lodz`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøłđðþħıŋ]/g, (letter) => plain[letter] ?? letter);
}

/** A text as part of an address or as an id: `Türkiye & Co` → `turkiye-co`; '' where it has no letter a to z and no digit. Ids that are published rest on it, so letters without a base (ł, ß) stay out. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The folded words of a text. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What stands in a name ("Living lab or testbed") before the first of some words, folded; '' where none of them does. */
export function beforeOr(name: string, between: ReadonlySet<string>): string {
  const parts = name.split(/\s+/);
  const at = parts.findIndex((part) => between.has(fold(part)));
  return at > 0 ? parts.slice(0, at).join(' ') : '';
}
