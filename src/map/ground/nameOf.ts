import { localeOf } from '../../i18n/languages';
import { namesOf, type Translator } from '../../i18n/translator';
import type { GroundPlace } from './ground';

/** What a country or a sea is called in the reader's language. Wants the messages of `ground`. */
export function groundNameIn({ t, language }: Translator): (place: GroundPlace) => string {
  const countries = namesOf(localeOf(language), 'region');
  return ({ kind, id }) => (kind === 'sea' ? t(`ground.sea.${id}`) : (countries(id) ?? id));
}
