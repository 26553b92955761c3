import { csvOf } from '../../src/atlas/csv';
import { factsOf } from '../../src/atlas/facts';
import { flatColumns } from '../../src/atlas/flat';
import { parseAtlas } from '../../src/atlas/model';
import { coreOf } from './core';
import { cityDetailsOf } from './details';
import type { Dataset } from './join';

/** `atlas.csv`: one row a record, made of the same documents, by the same columns, as the downloads of a view. */
export function spreadsheetOf(dataset: Dataset): string {
  const atlas = parseAtlas(coreOf(dataset));
  const details = dataset.cities.map((city) => cityDetailsOf(dataset, city));
  const { version } = dataset;
  const facts = factsOf(atlas, atlas.records, details);
  return csvOf(
    flatColumns,
    facts.map((fact) => ({ ...fact, version })),
  );
}
