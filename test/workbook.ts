import { readXlsx } from '../src/survey/import/xlsx';
import { zipEntries } from '../src/survey/import/zip';

/** The rows of a workbook's first sheet, as the importer of surveys reads them. */
export function readWorkbook(bytes: Uint8Array): { cells: string[] }[] {
  const [sheet] = readXlsx(zipEntries(bytes));
  return [...(sheet?.rows() ?? [])].map(({ cells }) => ({ cells: [...cells] }));
}
