import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Comparison } from '../../compare/Comparison';
import { DroppedNote } from '../../explore/DroppedNote';
import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import { useDataReady } from '../../view/useDataReady';
import { CompareActions } from '../CompareActions';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function ComparePage() {
  const { t, language } = useI18n();
  return (
    <>
      <PageHead title={t('compare.title')}>
        <p>
          {t('compare.lede')}
          {language !== 'en' && <span>{` ${t('city.inEnglish')}`}</span>}
        </p>
      </PageHead>
      <noscript>
        <p>{t('compare.scripts')}</p>
      </noscript>
      <LoadNotice query={atlasQuery} prerendered />
      <Suspense fallback={null}>
        <Loaded />
      </Suspense>
    </>
  );
}

function Loaded() {
  const atlas = useLoaded(atlasQuery);
  useDataReady();
  return (
    <>
      <DroppedNote atlas={atlas} />
      <Comparison atlas={atlas} actions={<CompareActions />} />
    </>
  );
}
