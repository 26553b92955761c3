import { useI18n } from '../i18n/I18n';
import { setView, useView } from '../view/store';
import styles from './ChoiceLine.module.css';

/** The orders of a list of records, as the address writes them; '' is the newest first. */
const orders = ['', 'start', 'city', 'status'] as const;

/** In what order the records stand. */
export function OrderChoice() {
  const { t } = useI18n();
  const sort = useView((view) => view.sort);
  const chosen = orders.find((order) => order === sort) ?? '';
  return (
    <label className={`${styles.by} needs-script`}>
      {t('records.order')}{' '}
      <select value={chosen} onChange={({ target }) => setView({ sort: target.value })}>
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`records.order.${order === '' ? 'newest' : order}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
