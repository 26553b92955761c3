import { useAtlas } from '../atlas/AtlasContext';
import { indexOf } from '../atlas/facets';
import { asksYears, facets } from '../atlas/filter';
import type { Finder } from '../atlas/finder';
import { nearestPractice, withoutWord } from '../atlas/suggest';
import { useI18n } from '../i18n/I18n';
import { PushingPart } from '../ui/LoadingPart';
import { leave } from '../ui/leave';
import { useFinder } from '../view/Finding';
import { useResult } from '../view/ResultContext';
import { setView } from '../view/store';
import { defaultView, type View } from '../view/view';
import { clearAll } from './change';
import styles from './NoCity.module.css';
import { relaxations, type Relaxation } from './relax';
import { useLabel } from './useLabel';

/** At most so many ways out: more would be another list to read. */
const most = 3;

/** A way out: what it is called, and what it changes. */
interface WayOut {
  name: string;
  change: Partial<View>;
}

/** Where no city is left: what comes near, what to leave out, and what that would bring. */
export function NoCity() {
  const { t } = useI18n();
  const { filter } = useResult();
  const asked = filter.q !== '' || asksYears(filter);
  const finder = useFinder(asked, filter.q !== '');
  const ways = useWaysOut(finder);
  const isSearch = facets.every((facet) => filter[facet].length === 0) && !asksYears(filter);
  return (
    <div className={styles.none}>
      {asked && finder === null && <PushingPart />}
      <p>{isSearch ? t('explore.none.search', { text: filter.q }) : t('explore.none')}</p>
      <ul>
        {ways.map(({ name, change }) => (
          <li key={name}>
            <button
              type="button"
              onClick={({ currentTarget }) => (goToResult(currentTarget), setView(change))}
            >
              {name}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={({ currentTarget }) => (goToResult(currentTarget), clearAll())}
          >
            {t('explore.clear')}
          </button>
        </li>
      </ul>
    </div>
  );
}

/** What is pressed goes: the keyboard goes on at the result, and where there is none at the page. */
function goToResult(pressed: Element): void {
  const result = pressed.closest('main')?.querySelector<HTMLElement>('[data-result]');
  if (result) result.focus({ preventScroll: true });
  else leave(pressed);
}

/** What leads out, the nearest practice first, then what has more of what was asked for. */
function useWaysOut(finder: Finder | null): readonly WayOut[] {
  const { t, list, word } = useI18n();
  const label = useLabel();
  const atlas = useAtlas();
  const { filter } = useResult();
  const quoted = (text: string) => t('explore.quoted', { text });
  const nameOf = ({ without, cities }: Relaxation): string => {
    if (without === 'all') return t('explore.none.any', { cities });
    if (without === 'years') return t('search.none.years', { cities });
    if (without === 'undated') return t('search.none.undated', { cities });
    const name =
      without === 'search'
        ? quoted(filter.q)
        : list(without.ids.map((id) => quoted(label(without.facet, id))));
    return t('explore.none.without', { name, cities });
  };
  // The facets alone need no search.
  const find: Finder['find'] = finder ? finder.find : () => null;
  const isReady = finder !== null || (filter.q === '' && !asksYears(filter));
  const relaxed = isReady ? relaxations(filter, find, indexOf(atlas)) : [];
  const ways = relaxed
    .filter(({ without }) => without !== 'search' || relaxed.length > 1 || filter.q === '')
    .map((way): WayOut => ({ name: nameOf(way), change: way.change }));
  if (finder === null || filter.q === '') return ways.slice(0, most);
  const near = nearestPractice(filter.q, atlas, finder);
  const practice = near && {
    name: t('search.none.practice', {
      name: word(`practice.${near.practice.id}`, near.practice.label),
      cities: near.cities,
    }),
    change: { practice: [near.practice.id], match: defaultView.match, q: '' },
  };
  const words = withoutWord(filter, atlas, finder).map((way): WayOut => ({
    name: t('search.none.word', { word: way.word, cities: way.cities }),
    change: { q: way.q },
  }));
  return [...(practice ? [practice] : []), ...words.slice(0, 2), ...ways].slice(0, most + 1);
}
