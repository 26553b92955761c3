import { Suspense } from 'react';
import { LoadNotice } from '../atlas/LoadNotice';
import { atlasQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';
import { ColorByProvider } from '../map/colorBy/ColorByProvider';
import { Unstarted } from '../ui/Unstarted';
import { paths } from '../view/paths';
import { Embedded } from './Embedded';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import styles from './Embedded.module.css';
import { WithAtlas } from '../view/WithAtlas';

/** The map inside somebody else's page. */
export default function EmbedPage() {
  const { t, path } = useI18n();
  return (
    <main tabIndex={-1} className={styles.page} aria-label={t('app.name')}>
      <Unstarted href={path(paths.embed)} />
      <ErrorBoundary panel={t('app.name')}>
        <LoadNotice query={atlasQuery} prerendered />
        <Suspense fallback={null}>
          <WithAtlas>
            <ColorByProvider>
              <Embedded />
            </ColorByProvider>
          </WithAtlas>
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}
