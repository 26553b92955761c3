import type { FilterResult } from '../../atlas/facets';
import type { Atlas, City } from '../../atlas/model';
import { capabilities, type Capability } from '../../atlas/schema';
import { describe } from '../../atlas/sentence';
import type { Translator } from '../../i18n/translator';
import { colorEntries, type ColorEntry } from '../../map/colorBy/colorEntries';
import { isNarrowed, type View } from '../../view/view';

/** Everything a picture says. */
export interface PictureWords {
  language: string;
  /** The view in one sentence. */
  title: string;
  name: string;
  capabilities: Readonly<Record<Capability, string>>;
  /** One, two, three and more records. */
  steps: readonly [string, string, string];
  none: string;
  /** What colours stand for where they are not those of capabilities. */
  colors: readonly ColorEntry[];
  /** Empty where every city is in the result. */
  out: string;
  caution: string;
  source: string;
}

/** What a city in focus is called: it, and how much is on record. */
function cityTitle({ name, country, records }: City, { t, country: named }: Translator): string {
  const values = { city: name, country: named(country.code, country.name) };
  return t('share.picture.city', { ...values, records: records.length });
}

/** The words of a view's picture, in the translator's language. */
export function pictureWords(
  view: View,
  atlas: Atlas,
  result: FilterResult,
  i18n: Translator,
): PictureWords {
  const { t } = i18n;
  const city = view.city === null ? undefined : atlas.cityById.get(view.city);
  const alone = city && !isNarrowed(view);
  const labels = capabilities.map((capability) => {
    const name = t(`capability.${capability}`);
    const count = city?.profile[capability] ?? 0;
    return [capability, alone ? t('share.picture.count', { name, count }) : name];
  });
  return {
    language: i18n.language,
    title: alone ? cityTitle(city, i18n) : describe(view, result, atlas, i18n),
    name: t('app.name'),
    capabilities: Object.fromEntries(labels) as Record<Capability, string>,
    steps: ['1', '2', t('map.legend.more')],
    none: t('map.legend.none'),
    colors: view.color === 'capability' ? [] : colorEntries(view.color, atlas, i18n),
    out: result.cities.length < atlas.cities.length ? t('map.legend.out') : '',
    caution: t('map.legend.caution'),
    source: t('share.picture.source', { version: atlas.version }),
  };
}
