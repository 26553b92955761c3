import { useAtlas } from '../atlas/AtlasContext';
import { indexOf } from '../atlas/facets';
import { facets } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { leave } from '../ui/leave';
import { useResult } from '../view/ResultContext';
import { setView } from '../view/store';
import { clearAll } from './change';
import styles from './NoCity.module.css';
import { relaxations, type Relaxation } from './relax';
import { useLabel } from './useLabel';

/** At most so many ways out: more would be another list to read. */
const most = 3;

/** Where no city is left: what to leave out, and what that would bring. */
export function NoCity() {
  const { t, list } = useI18n();
  const label = useLabel();
  const atlas = useAtlas();
  const { filter, found } = useResult();
  const quoted = (text: string) => t('explore.quoted', { text });
  const wayOut = ({ without, cities }: Relaxation) => {
    if (without === 'all') return t('explore.none.any', { cities });
    const name =
      without === 'search'
        ? quoted(filter.q)
        : list(without.ids.map((id) => quoted(label(without.facet, id))));
    return t('explore.none.without', { name, cities });
  };
  const isSearch = facets.every((facet) => filter[facet].length === 0);
  const ways = isSearch ? [] : relaxations(filter, found, indexOf(atlas)).slice(0, most);
  return (
    <div className={styles.none}>
      <p>{isSearch ? t('explore.none.search', { text: filter.q }) : t('explore.none')}</p>
      <ul>
        {ways.map((way) => (
          <li key={wayOut(way)}>
            <button
              type="button"
              onClick={({ currentTarget }) => (leave(currentTarget), setView(way.change))}
            >
              {wayOut(way)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={({ currentTarget }) => (leave(currentTarget), clearAll())}>
            {t('explore.clear')}
          </button>
        </li>
      </ul>
    </div>
  );
}
