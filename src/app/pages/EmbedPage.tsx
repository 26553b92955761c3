import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery } from '../../atlas/queries';
import { useI18n } from '../../i18n/I18n';
import { Toned } from '../../map/tones/Toned';
import { Unstarted } from '../../ui/Unstarted';
import { paths } from '../../view/paths';
import { Embedded } from '../embed/Embedded';
import styles from '../embed/Embedded.module.css';

export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(atlasQuery);
}

/** The map inside somebody else's page. */
export default function EmbedPage() {
  const { t, path } = useI18n();
  return (
    <main tabIndex={-1} className={styles.page} aria-label={t('app.name')}>
      <Unstarted href={path(paths.embed)} />
      <LoadNotice query={atlasQuery} prerendered />
      <Suspense fallback={null}>
        <Toned>
          <Embedded />
        </Toned>
      </Suspense>
    </main>
  );
}
