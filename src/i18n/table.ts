/** What is declared of a language. */
export interface LanguageEntry {
  /** What it calls itself, as menus list it. */
  name: string;
  /** Three letters, as the authority list of the EU's Publications Office has them. */
  eu: string;
  /** BCP 47 for `lang` and `hreflang`, where the code does not say it: `sr-Latn`. */
  tag?: string;
  /** BCP 47 for numbers, dates and names, where `tag` does not say it. */
  locale?: string;
  /** True where every page and every picture is written; else those that `src/app/written.ts` names, and the others are shells. */
  isWhole?: boolean;
  /** True where the opening's insights were seen to fit into the sea beside the map on low windows. */
  isTerse?: boolean;
  /** True until a native speaker has read what a machine drafted: its pages say so in the footer. */
  isDrafted?: boolean;
}

/**
 * The languages of the atlas, a line each; the code stands in addresses and names the folder of its
 * messages. The first is that of the data and has no path prefix. All else follows from here.
 */
export const table = {
  en: { name: 'English', eu: 'ENG', locale: 'en-GB', isWhole: true, isTerse: true },
  fr: { name: 'Français', eu: 'FRA', isWhole: true, isTerse: true },
  de: { name: 'Deutsch', eu: 'DEU', isDrafted: true },
  es: { name: 'Español', eu: 'SPA', isDrafted: true },
  it: { name: 'Italiano', eu: 'ITA', isDrafted: true },
  pl: { name: 'Polski', eu: 'POL', isDrafted: true },
  el: { name: 'Ελληνικά', eu: 'ELL', isDrafted: true },
  fi: { name: 'Suomi', eu: 'FIN', isDrafted: true },
} as const satisfies Readonly<Record<string, LanguageEntry>>;
