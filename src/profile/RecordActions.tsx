import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { City } from '../atlas/model';
import { cityQuery } from '../atlas/queries';
import type { RecordDetail } from '../atlas/details';
import { RecordActionsContext } from './recordActions';
import { useI18n } from '../i18n/I18n';
import styles from '../ui/Actions.module.css';
import { correctAddress } from '../view/doors';
import { ShareButton } from '../share/ShareButton';

interface OfCity {
  city: City;
}

/** Gives every record of a city what can be done with it. */
export function WithRecordActions({ city, children }: OfCity & { children: ReactNode }) {
  const actions = useMemo(() => actionsOf(city), [city]);
  return <RecordActionsContext value={actions}>{children}</RecordActionsContext>;
}

function actionsOf(city: City) {
  return (record: RecordDetail) => <RecordActions city={city} record={record} />;
}

/** What can be done with a record: cite it, download it, share its place on the page, say what is wrong with it. */
function RecordActions({ city, record }: OfCity & { record: RecordDetail }) {
  const { t, path } = useI18n();
  const { data } = useQuery(cityQuery(city.id));
  const place = data?.records.findIndex(({ id }) => id === record.id) ?? -1;
  return (
    <div className={styles.actions}>
      <span className="needs-script">
        <ShareButton
          shared={{ kind: 'record', city, record, place }}
          label={t('app.share.record')}
          about={record.name}
        />
      </span>
      <a
        href={path(correctAddress(city.id, record.id))}
        aria-label={t('app.share.about', { label: t('city.correct'), about: record.name })}
      >
        {t('city.correct')}
      </a>
    </div>
  );
}
