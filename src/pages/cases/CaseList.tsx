import { useState } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { CaseStudy } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { setView, useView } from '../../view/store';
import { withoutFilters } from '../../view/view';
import { CaseGroups } from './CaseGroups';
import styles from './CaseList.module.css';
import { groupCases, orders, type Order } from './order';

interface CaseListProps {
  /** Those that match. */
  cases: readonly CaseStudy[];
  /** How many there are in all. */
  total: number;
  /** The practices that the reader asks for. */
  practices: readonly string[];
}

/** The case studies that match, under practices, under cities or by year, after a sentence that counts them. */
export function CaseList({ cases, total, practices }: CaseListProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const { t } = i18n;
  const [order, setOrder] = useState<Order>('practice');
  const asksStatus = useView((view) => view.status.length > 0);
  const cities = new Set(cases.map(({ city }) => city)).size;
  return (
    <>
      <p className={styles.count} data-said="">
        <span>
          {t(cases.length < total ? 'cases.count' : 'cases.count.all', {
            cases: cases.length,
            total,
            cities,
          })}
        </span>
        {asksStatus && <span>{` ${t('cases.noStatus')}`}</span>}
      </p>
      {cases.length === 0 ? (
        <p>
          {t('cases.none')}{' '}
          <Button onClick={() => setView(withoutFilters)}>{t('cases.clear')}</Button>
        </p>
      ) : (
        <fieldset className={styles.orders}>
          <legend className="visually-hidden">{t('cases.order')}</legend>
          {orders.map((one) => (
            <Button key={one} aria-pressed={one === order} onClick={() => setOrder(one)}>
              {t(`cases.order.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {/* Another result begins at its first page again. */}
      <CaseGroups
        key={`${order} ${cases.length} ${practices.join()}`}
        groups={groupCases(atlas, cases, order, i18n.compare, practices)}
      />
    </>
  );
}
