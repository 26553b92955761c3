import { useDeferredValue, useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { City } from '../../../atlas/model';
import { cityColumns, cityOrder, readSort } from '../../../atlas/order';
import { useI18n } from '../../../i18n/I18n';
import { useResult } from '../../../view/ResultContext';
import { useView } from '../../../view/store';
import { columnsOfCities } from './columns';
import { Grid } from './Grid';

const itself = (city: City) => city;

/** One row a city. */
export function CityTable() {
  const i18n = useI18n();
  const atlas = useAtlas();
  const { cities } = useResult();
  // The press is answered first: a long table takes longer to sort than a frame.
  const sort = useDeferredValue(useView((view) => view.sort));
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
