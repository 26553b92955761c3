import { Suspense, type ReactNode } from 'react';
import { facetsOf } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LoadingPart } from '../ui/LoadingPart';
import { onDemand } from '../ui/onDemand';
import { Chips } from './Chips';
import { CityList, type CityListProps } from './CityList';
import { DroppedNote } from './DroppedNote';
import styles from './ExplorePanel.module.css';
import { FilterBar } from './FilterBar';
import { GroupedBy } from './GroupedBy';
import { SearchField } from './SearchField';
import { SearchNotice } from './SearchNotice';
import { Sentence } from './Sentence';

/** Nobody needs it who finds something. */
const NoCity = onDemand(async () => ({ default: (await import('./NoCity')).NoCity }), []);

interface ExplorePanelProps extends CityListProps {
  /** False where the cities stand elsewhere on the page. */
  listed: boolean;
  /** What can be done with the result; stands above the list. */
  children?: ReactNode;
}

/** The column beside the map: what this is, search, what is shown, filters, cities. */
export function ExplorePanel({ listed, children, ...of }: ExplorePanelProps) {
  const { atlas, result, group } = of;
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
      <div className={styles.tools}>
        {children}
        {listed && result.cities.length > 0 && <GroupedBy atlas={atlas} group={group} />}
      </div>
      {result.cities.length === 0 && (
        <ErrorBoundary panel={t('app.panel.explore')}>
          <Suspense fallback={<LoadingPart />}>
            <NoCity atlas={atlas} result={result} />
          </Suspense>
        </ErrorBoundary>
      )}
      {listed && result.cities.length > 0 && <CityList {...of} />}
    </div>
  );
}
