import { useId, useState } from 'react';
import { facets } from '../atlas/filter';
import { useEmbedding } from './useEmbedding';
import { useI18n } from '../i18n/I18n';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { useResult } from '../view/ResultContext';
import styles from './Embedded.module.css';
import { Part } from './Part';

const EmbedFilters = lazyWithMessages(
  () => import('./EmbedFilters'),
  ['explore', 'filters', 'search'],
);
const EmbedSearch = lazyWithMessages(() => import('./EmbedSearch'), ['explore']);

/** Search and filters, each fetched when it is wanted. */
export function EmbedTools() {
  const { t } = useI18n();
  const { filter } = useResult();
  const { search, minimal } = useEmbedding();
  const [open, setOpen] = useState(false);
  const id = useId();
  const chosen = facets.reduce((sum, facet) => sum + filter[facet].length, 0);
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
            <EmbedFilters />
          </Part>
        </div>
      )}
    </>
  );
}
