import type { Column } from './column';

/** Yes and no in one language alone. */
const own: Readonly<Record<string, string>> = {
  yes: 'en',
  oui: 'fr',
  nein: 'de',
  nee: 'nl',
  sí: 'es',
  sì: 'it',
  sim: 'pt',
  não: 'pt',
  tak: 'pl',
  ano: 'cs',
  áno: 'sk',
  igen: 'hu',
  ναι: 'el',
  kyllä: 'fi',
  jah: 'et',
  jā: 'lv',
  taip: 'lt',
  evet: 'tr',
};

/** No where yes tells a language: it is said so in others, too. */
const no: Readonly<Record<string, string>> = {
  no: 'en',
  non: 'fr',
  nein: 'de',
  nee: 'nl',
  não: 'pt',
  nie: 'pl',
  nem: 'hu',
  nej: 'sv',
  nei: 'nb',
};

/** The language that yes or no was said in, as far as the word tells it; null for other words. */
export function languageOfWord(cell: string): string | null {
  const word = cell.toLowerCase();
  if (Object.hasOwn(own, word)) return own[word] ?? null;
  return Object.hasOwn(no, word) ? (no[word] ?? null) : null;
}

/** The language in which a survey was asked, by how most said yes or no; English where nothing tells it. */
export function languageOf(columns: readonly Column[]): string {
  const said = new Map<string, number>();
  for (const { values } of columns) {
    for (const [cell, count] of values) {
      const [word = ''] = cell.toLowerCase().split(/[\s,.;:]/, 1);
      const language = Object.hasOwn(own, word) ? own[word] : undefined;
      if (language !== undefined) said.set(language, (said.get(language) ?? 0) + count);
    }
  }
  return [...said].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}
