import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { Changes } from '../../atlas/changes';
import { changesQuery, searchingQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Chips } from '../../filters/Chips';
import { DroppedNote } from '../../filters/DroppedNote';
import { FilterBar } from '../../filters/FilterBar';
import { SearchField } from '../../filters/SearchField';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { Button } from '../../ui/Button';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { indexPaths, paths } from '../../view/paths';
import { setView, useFilter } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import { withoutFilters } from '../../view/view';
import { changeFacets, createChangeIndex } from './filter';
import { LastVisit, useSeenRelease } from './LastVisit';
import styles from './NewPage.module.css';
import { ReleaseSection } from './ReleaseSection';

/** What each release added, corrected and removed, under the same filters as the map. */
export default function NewPage() {
  const { t, path, language } = useI18n();
  const news = useLoaded(changesQuery);
  const feed = `${path(indexPaths.news)}feed`;
  return (
    <>
      <PageHead title={t('news.title')}>
        <p>
          {t('news.lede')}
          {language !== baseLanguage && <span>{` ${t('news.english')}`}</span>}
        </p>
      </PageHead>
      {news.releases.length === 0 ? <p>{t('news.nothing')}</p> : <News news={news} />}
      <Section id="follow" title={t('news.follow')}>
        <p>
          <Linked id="news.feeds" links={{ atom: `${feed}.atom`, json: `${feed}.json` }} />
        </p>
        <p>
          <Linked
            id="news.more"
            links={{ history: '/data/history.json', data: path(paths.data) }}
          />
        </p>
      </Section>
    </>
  );
}

/** The releases, the newest first, as far as they meet the filters. */
function News({ news: { releases, changes } }: { news: Changes }) {
  const i18n = useI18n();
  const { t } = i18n;
  const atlas = useAtlas();
  const asked = useFilter();
  const filter = useDeferredValue(asked);
  const seen = useSeenRelease();
  const { data: code } = useQuery({ ...searchingQuery, enabled: filter.q !== '' });
  const index = useMemo(
    () => createChangeIndex(atlas, changes, code?.searchTexts(i18n, [], code.sought)),
    [atlas, changes, i18n, code],
  );
  const { items, counts } = useMemo(() => index(filter), [index, filter]);
  const isNarrowed = items.length < changes.length;
  const asksRecords = filter.practice.length + filter.challenge.length + filter.status.length > 0;
  useDataReady(filter !== asked);
  return (
    <>
      <LastVisit releases={releases} changes={changes} />
      <section aria-label={t('news.filters')} className={`${styles.filters} needs-script`}>
        <SearchField example={t('news.search.example')} />
        <DroppedNote />
        <FilterBar counts={counts} facets={changeFacets} />
        <Chips />
      </section>
      <p className={styles.count} data-said="">
        <span>{t('news.count', { count: items.length, total: changes.length })}</span>
        {asksRecords && <span>{` ${t('news.unasked')}`}</span>}
      </p>
      {items.length === 0 && changes.length > 0 && (
        <p>
          {t('news.none')}{' '}
          <Button onClick={() => setView(withoutFilters)}>{t('news.clear')}</Button>
        </p>
      )}
      {releases.toReversed().map((release, at) => (
        <ReleaseSection
          key={release.date}
          release={release}
          changes={items.filter((one) => one.release === release.date)}
          isFirst={at === releases.length - 1}
          isLast={at === 0}
          isNarrowed={isNarrowed}
          isUnseen={seen !== null && release.date > seen}
        />
      ))}
    </>
  );
}
