import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Atlas, City } from '../../atlas/model';
import { searchingQuery } from '../../atlas/queries';
import { createSearch } from '../../atlas/search';
import { searchTexts } from '../../atlas/searchTexts';
import type { SoughtNames } from '../../atlas/sought';
import { useI18n } from '../../i18n/I18n';

/** How many are offered at once. */
const maxOptions = 8;

const none: SoughtNames = {};

/** The cities that a text may mean, without those already chosen; without a text, what is suggested. */
export function useOptions(
  atlas: Atlas,
  text: string,
  chosen: readonly City[],
  suggested: readonly City[],
): readonly City[] {
  const i18n = useI18n();
  const { compare } = i18n;
  const { data } = useQuery({ ...searchingQuery, enabled: text !== '' });
  const sought = data?.sought ?? none;
  const search = useMemo(
    () => createSearch(atlas, { ...searchTexts(i18n, [], sought), practiceNames: () => [] }),
    [atlas, i18n, sought],
  );
  return useMemo(() => {
    const free = (city: City) => !chosen.includes(city);
    if (text.trim() === '') return suggested.filter(free).slice(0, maxOptions);
    const { cities: ranks } = search(text);
    const rank = ({ index }: City) => ranks[index] ?? 0;
    return atlas.cities
      .filter((city) => rank(city) > 0 && free(city))
      .sort((a, b) => rank(b) - rank(a) || compare(a.name, b.name))
      .slice(0, maxOptions);
  }, [atlas, search, text, chosen, suggested, compare]);
}
