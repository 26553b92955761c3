import type { Translator } from '../../i18n/translator';
import type { GroundPlace } from './ground';

/** What a country or a sea is called in the reader's language. Wants the messages of `ground`. */
export function groundNameIn({ t, country }: Translator): (place: GroundPlace) => string {
  return (place) =>
    place.kind === 'sea' ? t(`ground.sea.${place.id}`) : country(place.id, place.id);
}
