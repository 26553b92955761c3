import { useDeferredValue, useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { LoadNotice } from '../../../atlas/LoadNotice';
import type { AtlasRecord } from '../../../atlas/model';
import { readSort, recordColumns, recordOrder } from '../../../atlas/order';
import { useRecordTexts } from '../../../atlas/useRecordTexts';
import { useI18n } from '../../../i18n/I18n';
import { useResult } from '../../../view/ResultContext';
import { useView } from '../../../view/store';
import { columnsOfRecords } from './columns';
import { Grid } from './Grid';

const cityOf = ({ city }: AtlasRecord) => city;

/** One row a record that meets the filter. Their texts are fetched for it; the rest is there at once. */
export function RecordTable() {
  const i18n = useI18n();
  const atlas = useAtlas();
  const { records, cities, filter } = useResult();
  // The press is answered first: a long table takes longer to sort than a frame.
  const sort = useDeferredValue(useView((view) => view.sort));
  const { textOf, query } = useRecordTexts(filter.practice);
  const columns = useMemo(() => columnsOfRecords(atlas, i18n, textOf), [atlas, i18n, textOf]);
  const order = useMemo(() => {
    const names = atlas.records.map((record) => textOf(record)?.name ?? null);
    return recordOrder(atlas, i18n, names);
  }, [atlas, i18n, textOf]);
  const rows = useMemo(() => order(records, cities, sort), [order, records, cities, sort]);
  return (
    <>
      <LoadNotice query={query} />
      <Grid
        name={i18n.t('table.of.records', { count: rows.length })}
        columns={columns}
        rows={rows}
        cityOf={cityOf}
        recordOf={(record) => textOf(record)?.id ?? null}
        sort={readSort(sort, recordColumns)}
      />
    </>
  );
}
