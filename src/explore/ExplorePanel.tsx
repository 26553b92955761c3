import type { ReactNode } from 'react';
import { facetsOf } from '../atlas/filter';
import type { Atlas } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { Chips } from './Chips';
import { CityList } from './CityList';
import { DroppedNote } from './DroppedNote';
import styles from './ExplorePanel.module.css';
import { FilterBar } from './FilterBar';
import { NoCity } from './NoCity';
import { SearchField } from './SearchField';
import { SearchNotice } from './SearchNotice';
import { Sentence } from './Sentence';
import type { Answer } from './useResult';

interface ExplorePanelProps {
  atlas: Atlas;
  result: Answer;
  pointed: string | null;
  onPoint: (id: string | null) => void;
  /** False where the cities stand elsewhere on the page. */
  listed: boolean;
  /** What can be done with the result; stands above the list. */
  children?: ReactNode;
}

/** The column beside the map: what this is, search, what is shown, filters, cities. */
export function ExplorePanel({
  atlas,
  result,
  pointed,
  onPoint,
  listed,
  children,
}: ExplorePanelProps) {
  const { t } = useI18n();
  return (
    <div className={styles.explore}>
      <h1 className={styles.title}>{t('explore.title')}</h1>
      <DroppedNote atlas={atlas} />
      <SearchField />
      <SearchNotice />
      <Sentence atlas={atlas} result={result} />
      <FilterBar atlas={atlas} counts={result.counts} facets={facetsOf(atlas)} />
      <Chips atlas={atlas} />
      {children}
      {result.cities.length === 0 && <NoCity atlas={atlas} result={result} />}
      {listed && result.cities.length > 0 && (
        <CityList cities={result.cities} pointed={pointed} onPoint={onPoint} />
      )}
    </div>
  );
}
