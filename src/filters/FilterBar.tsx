import { Fragment, useId, useRef, useState, type RefCallback } from 'react';
import type { Counts } from '../atlas/facets';
import type { Facet } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { useFilter } from '../view/store';
import styles from './FilterBar.module.css';
import { MatchChoice } from './MatchChoice';
import { Panel } from './Panel';
import { useEscape } from './useEscape';

interface FilterBarProps {
  counts: Counts;
  /** Which facets apply here, in order. */
  facets: readonly Facet[];
  /** Is given the options of a facet as they open. */
  onPanel?: RefCallback<HTMLElement>;
}

/** A button per facet; each opens its options, next to it for keys and ears and below all buttons to the eye, one at a time. Escape closes them. */
export function FilterBar({ counts, facets, onPanel }: FilterBarProps) {
  const { t } = useI18n();
  const id = useId();
  const filters = useRef<HTMLDivElement>(null);
  const filter = useFilter();
  const [open, setOpen] = useState<Facet | null>(null);
  const buttonId = (facet: Facet) => `${id}${facet}`;
  const close = () => {
    if (open) document.getElementById(buttonId(open))?.focus();
    setOpen(null);
  };
  useEscape(filters, open && close);
  return (
    <div ref={filters} className={`${styles.filters} needs-script`}>
      <fieldset className={styles.bar}>
        <legend className="visually-hidden">{t('explore.filters')}</legend>
        {facets.map((facet) => (
          <Fragment key={facet}>
            <button
              type="button"
              id={buttonId(facet)}
              className={styles.facet}
              aria-expanded={open === facet}
              aria-controls={open === facet ? `${id}panel` : undefined}
              onClick={() => setOpen(open === facet ? null : facet)}
            >
              {t(`explore.facet.${facet}`)}
              {filter[facet].length > 0 && <Chosen count={filter[facet].length} />}
            </button>
            {/* Next to hear after its button, below all buttons to see. */}
            {open === facet && (
              <fieldset
                ref={onPanel}
                id={`${id}panel`}
                className={styles.panel}
                aria-describedby={`${id}counts`}
              >
                <legend className="visually-hidden">{t(`explore.facet.${facet}`)}</legend>
                {facet === 'practice' && <MatchChoice />}
                <div className={styles.options}>
                  <p id={`${id}counts`} className={styles.meaning}>
                    {t('explore.counts')}
                  </p>
                  <Panel facet={facet} counts={counts} />
                </div>
                <button type="button" className={styles.done} onClick={close}>
                  {t('explore.done')}
                </button>
              </fieldset>
            )}
          </Fragment>
        ))}
      </fieldset>
    </div>
  );
}

/** The number of options chosen, beside the facet's name. */
function Chosen({ count }: { count: number }) {
  const { t, number } = useI18n();
  return (
    <>
      {' '}
      <span className={styles.chosen} aria-hidden="true">
        {number(count)}
      </span>
      <span className="visually-hidden">{t('explore.chosen', { count })}</span>
    </>
  );
}
