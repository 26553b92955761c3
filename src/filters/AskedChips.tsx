import { asksYears } from '../atlas/filter';
import { yearsIn } from '../atlas/finder';
import { useI18n } from '../i18n/I18n';
import { setView, useFilter } from '../view/store';
import { Chip, Chips } from './Chips';
import { Offers } from './Offers';
import { SearchNotice } from './SearchNotice';
import { YearsNote } from './YearsNote';
import styles from './AskedChips.module.css';

const anyTime = { from: null, to: null, undated: 'without' } as const;

/** What is asked of cities and records, each removed by one click; what more the search names; who is left out by it. */
export function AskedChips() {
  const { t } = useI18n();
  const filter = useFilter();
  return (
    <>
      <SearchNotice />
      <div className={filter.q === '' ? undefined : styles.row}>
        <Chips>
          {asksYears(filter) && (
            <Chip
              label={t('search.chip.years', yearsIn(filter))}
              onRemove={() => setView(anyTime)}
            />
          )}
        </Chips>
        <Offers />
        <YearsNote />
      </div>
    </>
  );
}
