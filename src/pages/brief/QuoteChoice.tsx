import styles from '../../filters/ChoiceLine.module.css';
import { useI18n } from '../../i18n/I18n';
import { setView, useView } from '../../view/store';

/** Numbers of records that a brief can quote; 999 are all of them. */
const amounts = [5, 10, 20, 50, 100, 999] as const;
const all = 999;

/** How many records the brief quotes; left alone, as many as two pages hold. */
export function QuoteChoice() {
  const { t, number } = useI18n();
  const most = useView((view) => view.most);
  const offered = [...new Set([...amounts, ...(most === null ? [] : [most])])].sort(
    (a, b) => a - b,
  );
  return (
    <label className={styles.by}>
      {t('brief.most')}{' '}
      <select
        value={most ?? ''}
        onChange={({ target }) => setView({ most: +target.value || null }, 'replace')}
      >
        <option value="">{t('brief.most.pages')}</option>
        {offered.map((amount) => (
          <option key={amount} value={amount}>
            {amount === all ? t('brief.most.all') : number(amount)}
          </option>
        ))}
      </select>
    </label>
  );
}
