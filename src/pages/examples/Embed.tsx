import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { useI18n } from '../../i18n/I18n';
import { parseView } from '../../view/codec';
import { formatEmbedding, parseEmbedding } from '../../view/embedding';
import { paths } from '../../view/paths';
import { reservedHeight } from '../../view/reservedHeight';
import styles from './Examples.module.css';

interface AtlasElement extends HTMLAttributes<HTMLElement> {
  view: string;
  options: string;
  height: number;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'city-innovation-atlas': DetailedHTMLProps<AtlasElement, HTMLElement>;
    }
  }
}

interface EmbedProps {
  /** Says which of several it is. */
  title: string;
  view?: string;
  options?: string;
}

/** The embedded map as a host writes it; until the host's script is here, a link. */
export function Embed({ title, view = '', options = '' }: EmbedProps) {
  const { t, path, language } = useI18n();
  const embedding = parseEmbedding(options);
  const height = reservedHeight(embedding, parseView(view));
  return (
    <city-innovation-atlas
      title={title}
      lang={language}
      view={view}
      options={options}
      height={height}
    >
      {/* The room of the frame, which the host's script makes: the policy forbids a style of its own. */}
      <svg className={`needs-script ${styles.room}`} width="1" height={height} aria-hidden="true" />
      <a href={path(paths.embed) + formatEmbedding(parseView(view), embedding)}>
        {t('examples.fallback')}
      </a>
    </city-innovation-atlas>
  );
}
