import { useQuery, type QueryClient } from '@tanstack/react-query';
import { Suspense, useDeferredValue, useMemo } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, casesQuery, searchingQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { CaseList } from '../../cases/CaseList';
import { caseFacets, createCaseIndex } from '../../cases/filter';
import { Chips } from '../../explore/Chips';
import { DroppedNote } from '../../explore/DroppedNote';
import { FilterBar } from '../../explore/FilterBar';
import { SearchField } from '../../explore/SearchField';
import { useFilter } from '../../explore/useFilter';
import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import { useDataReady } from '../../view/useDataReady';
import styles from './CasesPage.module.css';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
  void client.prefetchQuery(casesQuery);
}

export default function CasesPage() {
  const { t, language } = useI18n();
  return (
    <>
      <PageHead title={t('cases.title')}>
        <p>
          {t('cases.lede')}
          {language !== 'en' && <span>{` ${t('cases.english')}`}</span>}
        </p>
      </PageHead>
      <LoadNotice query={atlasQuery} prerendered />
      <LoadNotice query={casesQuery} prerendered />
      <Suspense fallback={null}>
        <Library />
      </Suspense>
    </>
  );
}

/** The library under the same filters as the map. */
function Library() {
  const i18n = useI18n();
  const { t } = i18n;
  const atlas = useLoaded(atlasQuery);
  const { caseStudies } = useLoaded(casesQuery);
  const asked = useFilter(atlas);
  const filter = useDeferredValue(asked);
  const { data: code } = useQuery({ ...searchingQuery, enabled: filter.q !== '' });
  const index = useMemo(
    () => createCaseIndex(atlas, caseStudies, code?.searchTexts(i18n, [], code.tongues)),
    [atlas, caseStudies, i18n, code],
  );
  const { cases, counts } = useMemo(() => index(filter), [index, filter]);
  useDataReady(filter === asked);
  return (
    <>
      <section aria-label={t('cases.filters')} className={`${styles.filters} needs-script`}>
        <DroppedNote atlas={atlas} />
        <SearchField example={t('cases.search.example')} />
        <FilterBar atlas={atlas} counts={counts} facets={caseFacets} />
        <Chips atlas={atlas} />
      </section>
      <CaseList atlas={atlas} cases={cases} total={caseStudies.length} />
    </>
  );
}
