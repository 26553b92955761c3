import { useId, useState } from 'react';
import type { Atlas } from '../../atlas/model';
import { facets } from '../../atlas/filter';
import { useEmbedding } from '../../embed/useEmbedding';
import type { Answer } from '../../explore/useResult';
import { useI18n } from '../../i18n/I18n';
import { onDemand } from '../../ui/onDemand';
import styles from './Embedded.module.css';
import { Part } from './Part';

const EmbedFilters = onDemand(() => import('./EmbedFilters'), ['explore']);
const EmbedSearch = onDemand(() => import('./EmbedSearch'), ['explore']);

interface EmbedToolsProps {
  atlas: Atlas;
  result: Answer;
}

/** Search and filters, each fetched when it is wanted. */
export function EmbedTools({ atlas, result }: EmbedToolsProps) {
  const { t } = useI18n();
  const { search, minimal } = useEmbedding();
  const [open, setOpen] = useState(false);
  const id = useId();
  const chosen = facets.reduce((sum, facet) => sum + result.filter[facet].length, 0);
  return (
    <>
      <div className={styles.search} data-part="search">
        {search === '1' && minimal === '0' && (
          <Part>
            <EmbedSearch />
          </Part>
        )}
      </div>
      <div data-part="filters" className={`${styles.tools} needs-script`}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen((before) => !before)}
        >
          {t('embed.filters', { chosen })}
        </button>
      </div>
      {open && (
        <div id={id} className={styles.filters} data-part="filters">
          <Part>
            <EmbedFilters atlas={atlas} result={result} />
          </Part>
        </div>
      )}
    </>
  );
}
