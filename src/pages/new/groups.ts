import { group } from 'd3-array';
import {
  changedTables,
  changeKinds,
  type Change,
  type ChangedTable,
  type ChangeKind,
} from '../../atlas/changes';
import type { Atlas, City } from '../../atlas/model';

/** What a release did to the rows of a table. */
export interface ChangeGroup {
  kind: ChangeKind;
  table: ChangedTable;
  count: number;
  /** By the names of the cities; null for a city that is no longer in the atlas. */
  cities: readonly (readonly [city: City | null, changes: readonly Change[]])[];
}

/** Changes of one release under what was done and to what, in each under their cities. */
export function groupChanges(
  { cityById }: Atlas,
  changes: readonly Change[],
  compare: (a: string, b: string) => number,
): ChangeGroup[] {
  const groups = changeKinds.flatMap((kind) => changedTables.map((table) => ({ kind, table })));
  return groups.flatMap(({ kind, table }) => {
    const own = changes.filter((one) => one.kind === kind && one.table === table);
    if (own.length === 0) return [];
    const cities = [...group(own, ({ city }) => (city && cityById.get(city)) || null)].sort(
      ([a], [b]) => compare(a?.name ?? '', b?.name ?? ''),
    );
    return [{ kind, table, count: own.length, cities }];
  });
}
