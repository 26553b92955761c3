import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { useI18n } from '../../i18n/I18n';
import { ReadingList } from '../../reading/ReadingList';
import { markReady } from '../../ui/ready';
import { PageHead } from '../../ui/Section';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

export default function ReadingPage() {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('app.nav.reading')}>
        <p>{t('reading.lede')}</p>
      </PageHead>
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
  useEffect(() => markReady('data'), []);
  return <ReadingList />;
}
