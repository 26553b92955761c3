import { useI18n } from '../i18n/I18n';
import { useBrowser } from '../ui/useBrowser';
import styles from './NewMark.module.css';

interface NewMarkProps {
  /** The last day on which the record is called new. */
  until: string | null | undefined;
  /** What it stands in: a list of facts, or a line. */
  as?: 'li' | 'span';
}

/**
 * The word “new” on a record for some time after its release. By the reader's clock, so the
 * prerendered page never has it.
 */
export function NewMark({ until, as: Tag = 'span' }: NewMarkProps) {
  const { t } = useI18n();
  const today = useBrowser(() => new Date().toISOString().slice(0, 10), null);
  if (until == null || today === null || today > until) return null;
  return (
    <Tag>
      <span className={styles.mark}>{t('city.new')}</span>
    </Tag>
  );
}
