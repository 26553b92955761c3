import { useMemo } from 'react';
import type { Atlas, City } from '../atlas/model';
import { cityColumns, cityOrder, readSort } from '../atlas/order';
import { useI18n } from '../i18n/I18n';
import { useView } from '../view/store';
import { columnsOfCities } from './columns';
import { Grid } from './Grid';

interface CityTableProps {
  atlas: Atlas;
  cities: readonly City[];
}

const itself = (city: City) => city;

/** One row a city. */
export function CityTable({ atlas, cities }: CityTableProps) {
  const i18n = useI18n();
  const sort = useView((view) => view.sort);
  const columns = useMemo(() => columnsOfCities(i18n), [i18n]);
  const order = useMemo(() => cityOrder(atlas, i18n), [atlas, i18n]);
  const rows = useMemo(() => order(cities, sort), [order, cities, sort]);
  return (
    <Grid
      name={i18n.t('table.of.cities', { count: rows.length })}
      columns={columns}
      rows={rows}
      cityOf={itself}
      sort={readSort(sort, cityColumns)}
    />
  );
}
