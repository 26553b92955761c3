import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { LoadNotice } from '../../../atlas/LoadNotice';
import type { AtlasRecord } from '../../../atlas/model';
import { readSort, recordColumns, recordOrder } from '../../../atlas/order';
import { searchQuery } from '../../../atlas/queries';
import { useI18n } from '../../../i18n/I18n';
import { useResult } from '../../../view/ResultContext';
import { useView } from '../../../view/store';
import { columnsOfRecords } from './columns';
import { Grid } from './Grid';

const none: readonly string[] = [];
const cityOf = ({ city }: AtlasRecord) => city;

/** One row a record that meets the filter. The records' names are fetched for it; the rest is there at once. */
export function RecordTable() {
  const i18n = useI18n();
  const atlas = useAtlas();
  const { records, cities } = useResult();
  const sort = useView((view) => view.sort);
  const { data } = useQuery(searchQuery);
  const names = data?.recordNames;
  const columns = useMemo(() => columnsOfRecords(atlas, i18n, names), [atlas, i18n, names]);
  const order = useMemo(() => recordOrder(atlas, i18n, names ?? none), [atlas, i18n, names]);
  const rows = useMemo(() => order(records, cities, sort), [order, records, cities, sort]);
  return (
    <>
      <LoadNotice query={searchQuery} />
      <Grid
        name={i18n.t('table.of.records', { count: rows.length })}
        columns={columns}
        rows={rows}
        cityOf={cityOf}
        sort={readSort(sort, recordColumns)}
      />
    </>
  );
}
