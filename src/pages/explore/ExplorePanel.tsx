import { Suspense, type ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { facetsOf } from '../../atlas/filter';
import { useI18n } from '../../i18n/I18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { useResult } from '../../view/ResultContext';
import { Chips } from '../../filters/Chips';
import { CityList } from '../../filters/CityList';
import type { Pointing } from '../../filters/CityRows';
import { DroppedNote } from '../../filters/DroppedNote';
import styles from './ExplorePanel.module.css';
import { FilterBar } from '../../filters/FilterBar';
import { GroupedBy } from './GroupedBy';
import { SearchField } from '../../filters/SearchField';
import { SearchNotice } from '../../filters/SearchNotice';
import { Sentence } from '../../filters/Sentence';

/** Loaded only when the result is empty. */
const NoCity = lazyWithMessages(
  async () => ({ default: (await import('../../filters/NoCity')).NoCity }),
  [],
);

interface ExplorePanelProps extends Pointing {
  /** False where the cities stand elsewhere on the page. */
  listed: boolean;
  /** What can be done with the result; stands above the list. */
  children?: ReactNode;
}

/** The column beside the map: what this is, search, what is shown, filters, cities. */
export function ExplorePanel({ listed, children, ...pointing }: ExplorePanelProps) {
  const { t } = useI18n();
  const atlas = useAtlas();
  const { cities, counts } = useResult();
  return (
    <div className={styles.explore}>
      <h1 className={styles.title}>{t('explore.title')}</h1>
      <DroppedNote />
      <SearchField />
      <SearchNotice />
      <Sentence />
      <FilterBar counts={counts} facets={facetsOf(atlas)} />
      <Chips />
      <div className={styles.tools}>
        {children}
        {listed && cities.length > 0 && <GroupedBy />}
      </div>
      {cities.length === 0 && (
        <ErrorBoundary panel={t('app.panel.explore')}>
          <Suspense fallback={<LoadingPart />}>
            <NoCity />
          </Suspense>
        </ErrorBoundary>
      )}
      {listed && cities.length > 0 && <CityList {...pointing} />}
    </div>
  );
}
