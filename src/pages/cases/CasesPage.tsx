import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { casesQuery, searchingQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { CaseList } from './CaseList';
import { caseFacets, createCaseIndex } from './filter';
import { Chips } from '../../filters/Chips';
import { DroppedNote } from '../../filters/DroppedNote';
import { FilterBar } from '../../filters/FilterBar';
import { SearchField } from '../../filters/SearchField';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { PageHead } from '../../ui/Section';
import { useFilter } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import styles from './CasesPage.module.css';

export default function CasesPage() {
  const { t, language } = useI18n();
  return (
    <>
      <PageHead title={t('cases.title')}>
        <p>
          {t('cases.lede')}
          {language !== baseLanguage && <span>{` ${t('cases.english')}`}</span>}
        </p>
      </PageHead>
      <Library />
    </>
  );
}

/** The library under the same filters as the map. */
function Library() {
  const i18n = useI18n();
  const { t } = i18n;
  const atlas = useAtlas();
  const { caseStudies } = useLoaded(casesQuery);
  const asked = useFilter();
  const filter = useDeferredValue(asked);
  const { data: code } = useQuery({ ...searchingQuery, enabled: filter.q !== '' });
  const index = useMemo(
    () => createCaseIndex(atlas, caseStudies, code?.searchTexts(i18n, [], code.sought)),
    [atlas, caseStudies, i18n, code],
  );
  const { cases, counts } = useMemo(() => index(filter), [index, filter]);
  useDataReady(filter !== asked);
  return (
    <>
      <section aria-label={t('cases.filters')} className={`${styles.filters} needs-script`}>
        <SearchField example={t('cases.search.example')} />
        <DroppedNote />
        <FilterBar counts={counts} facets={caseFacets} />
        <Chips />
      </section>
      <CaseList cases={cases} total={caseStudies.length} practices={filter.practice} />
    </>
  );
}
