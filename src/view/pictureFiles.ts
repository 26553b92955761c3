import type { Language } from '../i18n/languages';

/** Languages whose pictures of pages are published as files; in others they are drawn when asked for. */
const published: ReadonlySet<string> = new Set(['en', 'fr']);

/** Whether a build draws the pictures of pages in a language: others count on their addresses. */
export const hasPictureFiles = (language: Language): boolean => published.has(language);
