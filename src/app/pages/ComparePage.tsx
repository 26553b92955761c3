import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { Comparison } from '../../compare/Comparison';
import { DroppedNote } from '../../explore/DroppedNote';
import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import { useDataReady } from '../../view/useDataReady';
import { CompareActions } from '../CompareActions';
import { WithAtlas } from '../WithAtlas';

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
          {language !== 'en' && ` ${t('city.inEnglish')}`}
        </p>
      </PageHead>
      <noscript>
        <p>{t('compare.scripts')}</p>
      </noscript>
      <LoadNotice query={atlasQuery} prerendered />
      <Suspense fallback={null}>
        <WithAtlas>
          <Loaded />
        </WithAtlas>
      </Suspense>
    </>
  );
}

function Loaded() {
  useDataReady();
  return (
    <>
      <DroppedNote />
      <Comparison actions={<CompareActions />} />
    </>
  );
}
