import { useI18n } from '../../i18n/I18n';
import type { Embedding } from '../../view/embedding';
import { reservedHeight } from '../../view/reservedHeight';
import type { View } from '../../view/view';
import styles from './Builder.module.css';
import { mostOf, type FrameWidth } from './snippets';

interface PreviewProps {
  address: string;
  embedding: Embedding;
  view: View;
  sentence: string;
  /** All that the frame is called. */
  name: string;
  width: FrameWidth;
}

/** The embedded page as it will be, at the width that is chosen. */
export function Preview({ address, embedding, view, sentence, name, width }: PreviewProps) {
  const { t } = useI18n();
  return (
    // It scrolls where the dialog is narrower: by keys as well.
    <section className={styles.preview} aria-label={t('share.embed.preview')} tabIndex={0}>
      <iframe
        // Its options are read once: another address is another page.
        key={address}
        src={address}
        title={name}
        width={width === 'column' ? '100%' : width}
        height={reservedHeight(embedding, view, sentence, mostOf(width))}
        loading="lazy"
        // As the strictest host would have it.
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        allow="fullscreen"
      />
    </section>
  );
}
