import { Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { asksRecords } from '../../atlas/filter';
import { useI18n } from '../../i18n/I18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { LoadingPart, PushingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { useResult } from '../../view/ResultContext';
import { isLost } from '../../view/resolve';
import { useUnknownIds, useView } from '../../view/store';
import { isNarrowed, defaultView } from '../../view/view';
import { ViewLink } from '../../view/ViewLink';
import { CityList } from '../../filters/CityList';
import type { Pointing } from '../../filters/CityRows';
import styles from './ExplorePanel.module.css';
import { GroupedBy } from './GroupedBy';
import { NearButton } from './near/NearButton';
import { PracticeIndex } from '../../filters/PracticeIndex';
import { SearchField } from '../../filters/SearchField';
import { Sentence } from '../../filters/Sentence';

/** Loaded only when the result is empty. */
const NoCity = lazyWithMessages(
  async () => ({ default: (await import('../../filters/NoCity')).NoCity }),
  ['search', 'filters'],
);
/** What was asked comes with the first question. */
const Chips = lazyWithMessages(
  async () => ({ default: (await import('../../filters/AskedChips')).AskedChips }),
  ['search', 'filters'],
);
/** Comes with an address that asks for what is not there. */
const DroppedNote = lazyWithMessages(
  async () => ({ default: (await import('../../filters/DroppedNote')).DroppedNote }),
  ['filters'],
);
/** The practices are in sight; whoever wants more asks for it. */
const RecordCards = lazyWithMessages(
  () => import('../../filters/RecordCards'),
  ['records', 'city', 'near'],
);
const NearCities = lazyWithMessages(() => import('../../filters/NearCities'), ['near']);
const AllFilters = lazyWithMessages(() => import('../../filters/AllFilters'), ['filters']);

interface ExplorePanelProps extends Pointing {
  /** False where the cities stand elsewhere on the page. */
  listed: boolean;
  /** Is told the practice that a row of the index points at. */
  onPreview?: (practice: string | null) => void;
  /** What can be done with the result; stands above the list. */
  children?: ReactNode;
}

/** The column beside the map. At rest: what this is, search, the practices, all cities. Asked: the answer in one sentence, and the list of it. */
export function ExplorePanel({ listed, onPreview, children, ...pointing }: ExplorePanelProps) {
  const { t } = useI18n();
  const { cities, countries, records, counts, filter } = useResult();
  const unknown = useUnknownIds();
  const lost = isLost(unknown);
  const isList = useView(({ show }) => show === 'list');
  const isGrouped = useView(({ group }) => group !== defaultView.group);
  const isAsked = isNarrowed(filter);
  // Once there they stay: the focus is theirs when the last of them is gone.
  const [hasChips, setHasChips] = useState(isAsked);
  if (isAsked && !hasChips) setHasChips(true);
  const asks = asksRecords(filter) && records.length > 0;
  const isRecords = asks && !isList && !isGrouped;
  const answer = useRef<HTMLDivElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    // The row that was chosen is gone: the keyboard goes on at the answer.
    if (isAsked && hasAsked.current) answer.current?.focus();
    hasAsked.current = false;
  }, [isAsked]);
  return (
    <div
      className={styles.explore}
      data-asked={isAsked || lost ? '' : undefined}
      data-unlisted={listed ? undefined : ''}
    >
      <h1 className={styles.title}>{t('explore.title')}</h1>
      <div ref={answer} tabIndex={-1} data-result="">
        <Sentence
          opening={t(lost ? 'sentence.whole' : 'explore.lede', {
            records: records.length,
            cities: cities.length,
            countries,
          })}
        />
      </div>
      <h2 className="visually-hidden">{t('explore.ask')}</h2>
      <search className={styles.ask} id="search">
        <SearchField suggests />
        <NearButton />
      </search>
      {unknown.length > 0 && (
        <Suspense fallback={<PushingPart />}>
          <DroppedNote />
        </Suspense>
      )}
      {hasChips && (
        <Suspense fallback={<PushingPart className={styles.chips} />}>
          <Chips />
        </Suspense>
      )}
      {!isAsked && !isList && (
        <div className={listed ? undefined : styles.beside}>
          <PracticeIndex
            counts={counts.practice}
            onPreview={onPreview}
            onAsk={() => (hasAsked.current = true)}
          />
        </div>
      )}
      <Tools>{children}</Tools>
      {cities.length === 0 && (
        <div id={listed ? 'cities' : undefined}>
          <ErrorBoundary panel={t('app.panel.explore')}>
            <Suspense fallback={<LoadingPart pushes />}>
              <NoCity />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      {listed && cities.length > 0 && (
        <>
          <div className={styles.over}>
            <h2 className={isAsked ? 'visually-hidden' : undefined}>
              {!isAsked
                ? t('explore.all')
                : isRecords
                  ? t('explore.rows.records', { count: records.length })
                  : t('explore.cities', { count: cities.length })}
            </h2>
            {asks && <RowsChoice isRecords={isRecords} />}
            {!isRecords && <GroupedBy />}
          </div>
          <div id="cities">
            <List {...pointing} isRecords={isRecords} />
          </div>
        </>
      )}
    </div>
  );
}

/** Records, where they are what is asked for, and else cities. Until the cards are here, the cities stand in their place. */
function List({ isRecords, ...pointing }: Pointing & { isRecords: boolean }) {
  const { t } = useI18n();
  const isNear = useView(({ near, group }) => near !== null && group === defaultView.group);
  const list = <CityList {...pointing} />;
  const cities = isNear ? (
    <ErrorBoundary panel={t('app.panel.explore')}>
      <Suspense fallback={list}>
        <NearCities {...pointing} />
      </Suspense>
    </ErrorBoundary>
  ) : (
    list
  );
  if (!isRecords) return cities;
  return (
    <ErrorBoundary panel={t('explore.records')}>
      <Suspense fallback={cities}>
        <RecordCards {...pointing} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** What is listed: the cities, or what they do. */
function RowsChoice({ isRecords }: { isRecords: boolean }) {
  const { t } = useI18n();
  const { cities, records } = useResult();
  const { group } = defaultView;
  return (
    <nav aria-label={t('explore.rows')} className={`${styles.rows} needs-script`}>
      <ViewLink change={{ show: 'map', group }} current={isRecords}>
        {t('explore.rows.records', { count: records.length })}
      </ViewLink>
      <ViewLink change={{ show: 'list' }} current={!isRecords}>
        {t('explore.cities', { count: cities.length })}
      </ViewLink>
    </nav>
  );
}

/** The way to all filters, beside what else can be done. */
function Tools({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={`${styles.tools} needs-script`}>
      <button
        type="button"
        className={styles.more}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('explore.more')}
      </button>
      {/* Next to the keyboard; to the eye below the line. */}
      {open && (
        <div id={id} className={styles.all}>
          <ErrorBoundary panel={t('explore.more')}>
            <Suspense fallback={<LoadingPart />}>
              <AllFilters />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      {children}
    </div>
  );
}
