import { createContext, use } from 'react';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { newestRecords } from '../cityLine';

/** Texts of records as the reader's browser has translated them. */
export interface Translation {
  /** BCP 47, and says that a machine made it. */
  lang: string;
  /** By the English. */
  texts: ReadonlyMap<string, string>;
}

/** Null where the reader has asked for no translation, or sees the original. */
export const TranslationContext = createContext<Translation | null>(null);

/** How a page says English texts of the dataset: in English, or as they are translated. Both with their `lang`. */
export function useRecordText(): (text: string) => { lang: string | undefined; text: string } {
  const { language } = useI18n();
  const translation = use(TranslationContext);
  return (text) => {
    const translated = translation?.texts.get(text);
    return translation && translated !== undefined
      ? { lang: translation.lang, text: translated }
      : { lang: english(language), text };
  };
}

/** What there is to translate of a city: its records, then what others wrote. */
export const textsOf = ({ records, caseStudies }: CityDetails): readonly string[] => [
  ...newestRecords(records).flatMap(({ name, summary }) => [name, summary]),
  ...caseStudies.map(({ summary }) => summary),
];
