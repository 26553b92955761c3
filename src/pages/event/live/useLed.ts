import { useEffect } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { describe } from '../../../atlas/sentence';
import { useI18n } from '../../../i18n/I18n';
import { announce } from '../../../ui/announcer';
import { useResult } from '../../../view/ResultContext';
import { useView } from '../../../view/store';
import { isNarrowed } from '../../../view/view';

/** What the map shows, in words to be heard: the open city, and what is asked for; all cities only where no city is open. */
export function useTold(): string {
  const i18n = useI18n();
  const atlas = useAtlas();
  const result = useResult();
  const id = useView((view) => view.city);
  const city = id === null ? undefined : atlas.cityById.get(id);
  const sentence = describe(result.filter, result, atlas, i18n);
  if (!city) return sentence;
  const { name, country, records } = city;
  const told = i18n.t('live.city.shown', {
    city: name,
    country: i18n.country(country.code, country.name),
    records: records.length,
  });
  return isNarrowed(result.filter) ? `${told}. ${sentence}` : told;
}

interface Title {
  text: string;
  lang: string | undefined;
}

/**
 * Has it spoken whenever a speaker shows something else: its title first, then what the map shows.
 * @param told null while the map is not the speaker's
 */
export function useLed(title: Title | null | undefined, told: string | null): void {
  const [text, lang] = [title?.text, title?.lang];
  useEffect(() => {
    if (told === null) return;
    if (text !== undefined) announce(text, 'leader', 'title', lang);
    if (told !== '') announce(told, 'leader', 'told');
  }, [text, lang, told]);
}
