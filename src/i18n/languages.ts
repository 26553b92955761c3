/** The languages of the atlas; the first is the one without a path prefix. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** Splits a path into its language and the rest: `/fr/about/` → fr, `/about/`. */
export function splitPath(path: string): { language: Language; rest: string } {
  const found = /^\/([a-z]{2})(\/.*)$/.exec(path);
  const language = languages.find((known) => known !== 'en' && known === found?.[1]);
  return language ? { language, rest: found?.[2] ?? '/' } : { language: 'en', rest: path };
}

/** The same page in a language. */
export function joinPath(language: Language, rest: string): string {
  return language === 'en' ? rest : `/${language}${rest}`;
}
