import type { Kept, Kind } from '../../saved/store';
import { saveBlob } from '../../ui/save';

/** One list after another, each entry once. */
export function join(first: Kept, second: Kept): Kept {
  const both = (kind: Kind) => [...new Set([...first[kind], ...second[kind]])];
  return { cities: both('cities'), cases: both('cases'), records: both('records') };
}

/** The list as the text of a file. */
export function writeKept({ cities, cases, records }: Kept): string {
  return `${JSON.stringify({ cities, cases, records }, null, 2)}\n`;
}

/** Hands the list to the browser as a download. */
export function saveFile(kept: Kept): void {
  const blob = new Blob([writeKept(kept)], { type: 'application/json' });
  saveBlob('city-innovation-atlas-reading-list.json', blob);
}
