import { useI18n } from '../i18n/I18n';
import { formatView } from '../view/codec';
import { withoutEmbedding } from '../view/embedding';
import { paths } from '../view/paths';
import { useView } from '../view/store';
import styles from './Colophon.module.css';

/** Where this comes from, and the way to it: the atlas with the same view. */
export function Colophon({ version }: { version: string }) {
  const { t, path } = useI18n();
  const view = useView((now) => formatView({ ...withoutEmbedding(now), theme: 'auto' }));
  return (
    <footer className={styles.colophon}>
      <span>{t('embed.source', { version, license: 'CC BY 4.0' })}</span>
      <a href={path(paths.home) + view} target="_blank" rel="noopener" data-part="link">
        {t('embed.open')}
      </a>
    </footer>
  );
}
