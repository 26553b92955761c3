import type { Kept } from '../../saved/store';
import { saveBlob } from '../../ui/save';

/** One list after another, each entry once. */
export function join(first: Kept, second: Kept): Kept {
  return {
    cities: [...new Set([...first.cities, ...second.cities])],
    cases: [...new Set([...first.cases, ...second.cases])],
  };
}

/** The list as the text of a file. */
export function writeKept({ cities, cases }: Kept): string {
  return `${JSON.stringify({ cities, cases }, null, 2)}\n`;
}

/** Hands the list to the browser as a download. */
export function saveFile(kept: Kept): void {
  const blob = new Blob([writeKept(kept)], { type: 'application/json' });
  saveBlob('city-innovation-atlas-reading-list.json', blob);
}
