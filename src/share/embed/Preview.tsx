import { useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import type { Embedding } from '../../view/embedding';
import { reservedHeight } from '../../view/reservedHeight';
import type { View } from '../../view/view';
import styles from './Builder.module.css';
import { RadioGroup } from '../../ui/RadioGroup';

/** Widths of a column in px: on a phone, in an article, across a page. */
const widths = ['320', '600', '1000'] as const;

interface PreviewProps {
  address: string;
  embedding: Embedding;
  view: View;
  title: string;
}

/** The embedded page as it will be, at the width of a phone, an article or a page. */
export function Preview({ address, embedding, view, title }: PreviewProps) {
  const { t } = useI18n();
  const [width, setWidth] = useState<(typeof widths)[number]>('600');
  return (
    <>
      <RadioGroup
        className={styles.choice}
        legend={t('share.embed.preview')}
        options={widths}
        value={width}
        onChange={setWidth}
        nameOf={(one) => t('share.embed.width', { width: Number(one) })}
      />
      {/* It scrolls where the dialog is narrower: by keys as well. */}
      <section className={styles.preview} aria-label={t('share.embed.preview')} tabIndex={0}>
        <iframe
          // Its options are read once: another address is another page.
          key={address}
          src={address}
          title={title}
          width={width}
          height={reservedHeight(embedding, view, title)}
          loading="lazy"
          // As the strictest host would have it.
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        />
      </section>
    </>
  );
}
