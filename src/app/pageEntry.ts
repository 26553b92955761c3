import type { Atlas } from '../atlas/model';
import type { DocumentQuery } from '../atlas/queries';
import type { MessageId, Namespace } from '../i18n/catalogue';
import type { Translator } from '../i18n/translator';

/** What a title or description is made from: the thing that the page is about, in the page's language. */
export interface TitleContext {
  i18n: Translator;
  /** The city, practice or country (code in capitals); '' where a page is about none. */
  id: string;
  /** There wherever the page needs it. */
  atlas: Atlas | undefined;
}

/** A message, or what is made from what the page is about. */
export type Said<Context> = MessageId | ((context: Context) => string);

/** All that is declared of a page. To add a page: an entry in the table, its folder in `src/pages`, its words, and its head in `heads.ts`. */
export interface PageEntry {
  /** Its address without language; `:id` stands for a city, a practice or a country. */
  path: string;
  /** The file of its component, seen from `src`; the embedded page is loaded by its own script. */
  file: string;
  /** The catalogues that it speaks from. */
  namespaces: readonly Namespace[];
  /** The documents that it cannot be shown without. */
  queries: (id: string) => readonly DocumentQuery<unknown>[];
  title: Said<TitleContext>;
  /** Its name in the menu, and its place there by the order of the table. */
  menu?: MessageId;
  /** The path of the page in the menu that it belongs to, where it is not there itself. */
  under?: string;
  /** `full`: as high as the window; `bare`: without the frame of the site. Left out, as a sheet of paper. */
  layout?: 'full' | 'bare';
  /** True where the view comes from a tour, a speaker or a file of the reader's: the address is not a view. */
  isPresented?: boolean;
  /** True where the page's policy lets in more than others do: it begins with a document of its own. */
  hasOwnPolicy?: boolean;
}

/** A title or description in the page's language. */
export function say<Context extends TitleContext>(said: Said<Context>, context: Context): string {
  return typeof said === 'string' ? context.i18n.t(said) : said(context);
}
