const vowel = /[aeiouy]/;

/**
 * What a word without its plural has in common with its -ing and -ed: `budgeting`
 * and `budget`. English; two stems are to be compared, not shown.
 * @param single as `singular` gives it
 */
export function stemOf(single: string): string {
  const [, base = ''] = /^(.{4,}?)(?:ing|ed)$/.exec(single) ?? [];
  const bare = vowel.test(base) ? base.replace(/([bdgmnprt])\1$/, '$1') : single;
  return bare.length > 3 ? bare.replace(/e$/, '').replace(/y$/, 'i') : bare;
}

/** A folded word without its plural, as in English and what happens to be alike elsewhere: `assemblies`, `labs`, `mairies`. To be compared, not shown. */
export function singular(word: string): string {
  if (!/..s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/.{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
