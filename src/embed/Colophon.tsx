import { Suspense } from 'react';
import { useI18n } from '../i18n/I18n';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { formatView } from '../view/codec';
import { withoutEmbedding } from '../view/embedding';
import { paths } from '../view/paths';
import { useView } from '../view/store';
import { defaultView } from '../view/view';
import styles from './Colophon.module.css';

const { area, heading: none, theme } = defaultView;
/** The atlas has its own title, and its own colours; where it looks says the camera. */
const plain = { area, heading: none, theme };

const HeadingNote = lazyWithMessages(() => import('./HeadingNote'), ['framed']);

/** Where this comes from, and the way to it: the atlas with the same view. */
export function Colophon({ version }: { version: string }) {
  const { t, path } = useI18n();
  const view = useView((now) => formatView({ ...withoutEmbedding(now), ...plain }));
  const heading = useView((now) => now.heading);
  return (
    <footer className={styles.colophon}>
      <span>
        <span>{t('embed.source', { version, license: 'CC BY 4.0' })}</span>
        {heading && (
          <Suspense fallback={null}>
            <HeadingNote />
          </Suspense>
        )}
      </span>
      <a href={path(paths.home) + view} target="_blank" rel="noopener" data-part="link">
        {t('embed.open')}
      </a>
    </footer>
  );
}
