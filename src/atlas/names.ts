import type { Translator } from '../i18n/translator';
import type { NameOf } from './model';

/** What cities are called in a translator's language, where it has the catalogue `places`. */
export function namesIn(i18n: Translator): NameOf {
  return (id, english) => i18n.word(`place.${id}`, english);
}
