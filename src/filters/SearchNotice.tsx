import { useQuery } from '@tanstack/react-query';
import { LoadNotice } from '../atlas/LoadNotice';
import { searchingQuery, searchQuery } from '../atlas/searchQueries';
import { useI18n } from '../i18n/I18n';
import { Notice } from '../ui/Notice';
import { findingQuery } from '../view/ResultContext';
import { useView } from '../view/store';

/** Says that a search is only in part possible, where the names of records did not come. */
export function SearchNotice() {
  const { t } = useI18n();
  const asked = useView((view) => view.q !== '');
  const { data: finding } = useQuery({ ...findingQuery, enabled: asked });
  const { data, error, isFetching, refetch } = useQuery({ ...searchQuery, enabled: asked });
  if (!asked) return null;
  if (data || !error || isFetching) {
    return (
      <>
        {finding ? <LoadNotice query={searchingQuery} /> : <LoadNotice query={findingQuery} />}
        {data && <LoadNotice query={searchQuery} />}
      </>
    );
  }
  return (
    <Notice tone="problem" action={{ label: t('load.retry'), run: () => void refetch() }}>
      {t('explore.search.partial')}
    </Notice>
  );
}
