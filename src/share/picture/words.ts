import type { FilterResult } from '../../atlas/facets';
import type { Atlas, City } from '../../atlas/model';
import { capabilities } from '../../atlas/schema';
import { describe } from '../../atlas/sentence';
import type { Translator } from '../../i18n/translator';
import { colorEntries, type ColorEntry } from '../../map/colorBy/colorEntries';
import { looksOf } from '../../map/askedLooks';
import type { MarkKey } from '../../map/looks';
import { isNarrowed, type View } from '../../view/view';

/** Everything a picture says. */
export interface PictureWords {
  language: string;
  /** The view in one sentence, or the title that somebody else gave it. */
  title: string;
  /** The sentence below a title of somebody else's; '' without one. */
  sentence: string;
  name: string;
  /** What marks tell. */
  key: MarkKey;
  /** What colours stand for where they are not those of capabilities. */
  colors: readonly ColorEntry[];
  /** The cities by name, where they are few; '' otherwise. */
  cities: string;
  /** Empty where every city is in the result. */
  out: string;
  source: string;
  /** The source without the version, for pictures that are always those of the latest. */
  latestSource: string;
}

/** A sentence of the atlas's own, in the place of what it says of a view; and what has to be said with it. */
export interface OwnWords {
  title: string;
  caution: string;
}

/** What a city in focus is called: it, and how much is on record. */
function cityTitle({ name, country, records }: City, { t, country: named }: Translator): string {
  const values = { city: name, country: named(country.code, country.name) };
  return t('share.picture.city', { ...values, records: records.length });
}

const ended = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** More cities are not named one by one in the words of a picture: its sentence counts them. */
const mostNamed = 10;

/** The words of a view's picture, in the translator's language. */
export function pictureWords(
  view: View,
  atlas: Atlas,
  result: FilterResult,
  i18n: Translator,
  own?: OwnWords,
): PictureWords {
  const { t } = i18n;
  const city = view.city === null ? undefined : atlas.cityById.get(view.city);
  const alone = city && !isNarrowed(view);
  const key = looksOf(result, atlas).key(i18n);
  // The one city's mark is explained by what it has.
  const entries = key.entries.map(({ look, label: name }, at) => {
    const capability = capabilities[at];
    if (!alone || capability === undefined) return { look, label: name };
    return { look, label: t('share.picture.count', { name, count: city.profile[capability] }) };
  });
  const few = result.cities.length > 0 && result.cities.length <= mostNamed;
  const sentence = alone ? cityTitle(city, i18n) : describe(view, result, atlas, i18n);
  const heading = view.heading !== '' && !own ? ` ${t('share.picture.heading')}` : '';
  const below = own ? `${ended(sentence)} ${own.caution}` : sentence;
  const title = own?.title ?? view.heading;
  return {
    language: i18n.language,
    title: title === '' ? sentence : title,
    sentence: title === '' ? '' : below,
    name: t('app.name'),
    key: { ...key, entries },
    colors: view.color === 'capability' ? [] : colorEntries(view.color, atlas, i18n),
    cities:
      few && !alone
        ? t('share.picture.cities', { cities: i18n.list(result.cities.map(({ name }) => name)) })
        : '',
    out: result.cities.length < atlas.cities.length ? t('map.legend.out') : '',
    source: t('share.picture.source', { version: atlas.version }) + heading,
    latestSource: t('share.picture.latest') + heading,
  };
}
