import { useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { reservedHeight, type Embedding } from '../../view/embedding';
import styles from './Builder.module.css';
import { Choice } from './Choice';

/** Widths of a column in px: on a phone, in an article, across a page. */
const widths = ['320', '600', '1000'] as const;

interface PreviewProps {
  address: string;
  embedding: Embedding;
  title: string;
}

/** The embedded page as it will be, at the width of a phone, an article or a page. */
export function Preview({ address, embedding, title }: PreviewProps) {
  const { t } = useI18n();
  const [width, setWidth] = useState<(typeof widths)[number]>('600');
  return (
    <>
      <Choice
        legend={t('share.embed.preview')}
        options={widths}
        chosen={width}
        onChoose={setWidth}
        name={(one) => t('share.embed.width', { width: Number(one) })}
      />
      {/* It scrolls where the dialog is narrower: by keys as well. */}
      <section className={styles.preview} aria-label={t('share.embed.preview')} tabIndex={0}>
        <iframe
          // Its options are read once: another address is another page.
          key={address}
          src={address}
          title={title}
          width={width}
          height={reservedHeight(embedding)}
          loading="lazy"
          // As the strictest host would have it.
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        />
      </section>
    </>
  );
}
