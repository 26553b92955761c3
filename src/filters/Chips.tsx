import { useRef, type ReactNode } from 'react';
import { asksYears, facets } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { useFilter } from '../view/store';
import { clearAll, search, toggle } from './change';
import styles from './Chips.module.css';
import { useLabel } from './useLabel';

/** What is chosen, each removed by one click. `children`: more such chips. */
export function Chips({ children }: { children?: ReactNode }) {
  const { t } = useI18n();
  const filter = useFilter();
  const label = useLabel();
  const group = useRef<HTMLFieldSetElement>(null);
  const chosen = facets.flatMap((facet) => filter[facet].map((id) => ({ facet, id })));
  const isNarrowed = chosen.length > 0 || filter.q !== '' || asksYears(filter);
  // The clicked button goes away; the focus stays with what is left of its group.
  const stay = () => group.current?.focus();
  return (
    <fieldset ref={group} tabIndex={-1} className={`${styles.chips} needs-script`}>
      <legend className="visually-hidden">{t('explore.chips')}</legend>
      {filter.q !== '' && (
        <Chip
          label={t('explore.quoted', { text: filter.q })}
          onRemove={() => (stay(), search(''))}
        />
      )}
      {chosen.map(({ facet, id }) => (
        <Chip
          key={`${facet} ${id}`}
          label={label(facet, id)}
          onRemove={() => (stay(), toggle(facet, id))}
        />
      ))}
      {children}
      {isNarrowed && (
        <button type="button" className={styles.all} onClick={() => (stay(), clearAll())}>
          {t('explore.clear')}
        </button>
      )}
    </fieldset>
  );
}

/** Something chosen, and the way to be without it. */
export function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={t('explore.chip.remove', { label })}
      onClick={onRemove}
    >
      {label}
      <span className={styles.cross} aria-hidden="true">
        ×
      </span>
    </button>
  );
}
