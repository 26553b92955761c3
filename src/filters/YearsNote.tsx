import { useAtlas } from '../atlas/AtlasContext';
import { indexOf } from '../atlas/facets';
import { asksYears } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { useFinder } from '../view/Finding';
import { useResult } from '../view/ResultContext';
import { setView, useFilter } from '../view/store';
import styles from './YearsNote.module.css';

/** How many records have no year that could be asked for, of those that meet all else; null where no years are asked for. */
function useUndated(): number | null {
  const atlas = useAtlas();
  const { filter } = useResult();
  const asked = asksYears(filter);
  const finder = useFinder(asked, filter.q !== '');
  if (!asked || !finder) return null;
  const all = { ...filter, undated: 'with' } as const;
  const { records } = indexOf(atlas).run(all, finder.find(all));
  return records.filter(({ startYear }) => startYear === null).length;
}

/** Says beside a count of years which records it leaves out, and brings them in. `isPrinted`: says it alone. */
export function YearsNote({ isPrinted = false }: { isPrinted?: boolean }) {
  const { t } = useI18n();
  const { filter } = useResult();
  const count = useUndated();
  // What is ticked at once, though the count may be a moment behind.
  const isWith = useFilter().undated === 'with';
  const mode = filter.undated;
  if (!count) return null;
  return (
    <p className={styles.note}>
      <span>{t('search.undated', { count, mode })}</span>
      {!isPrinted && (
        <label className="needs-script">
          <input
            type="checkbox"
            checked={isWith}
            onChange={({ target }) => setView({ undated: target.checked ? 'with' : 'without' })}
          />{' '}
          <span>{t('search.undated.with')}</span>
        </label>
      )}
    </p>
  );
}
