import { baseLanguage, joinPath, type Language } from '../i18n/languages';
import { isWhole } from '../i18n/names';
import { basePath } from './alternates';

/** Whether the picture of a page is drawn by the build, in a language; the server draws the others. */
export const hasPicture = (language: Language, rest: string): boolean =>
  isWhole(language) || basePath(rest) === '/atlas';

/** The path of the picture that is shown with links to a page: in English where the build has none in its language. */
export const linkedPicture = (language: Language, rest: string): string =>
  `${joinPath(hasPicture(language, rest) ? language : baseLanguage, basePath(rest))}.png`;
