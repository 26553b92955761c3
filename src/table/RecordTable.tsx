import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Found } from '../atlas/facets';
import type { Filter } from '../atlas/filter';
import { LoadNotice } from '../atlas/LoadNotice';
import { matchingRecords } from '../atlas/matching';
import type { Atlas, AtlasRecord, City } from '../atlas/model';
import { readSort, recordColumns, recordOrder } from '../atlas/order';
import { searchQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';
import { useView } from '../view/store';
import { columnsOfRecords } from './columns';
import { Grid } from './Grid';

export interface RecordTableProps {
  atlas: Atlas;
  cities: readonly City[];
  filter: Filter;
  found: Found | null;
}

const none: readonly string[] = [];
const cityOf = ({ city }: AtlasRecord) => city;

/** One row a record that meets the filter. The records' names are fetched for it; the rest is there at once. */
export function RecordTable({ atlas, cities, filter, found }: RecordTableProps) {
  const i18n = useI18n();
  const sort = useView((view) => view.sort);
  const { data } = useQuery(searchQuery);
  const names = data?.recordNames;
  const columns = useMemo(() => columnsOfRecords(atlas, i18n, names), [atlas, i18n, names]);
  const order = useMemo(() => recordOrder(atlas, i18n, names ?? none), [atlas, i18n, names]);
  const records = useMemo(() => matchingRecords(atlas, filter, found), [atlas, filter, found]);
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
