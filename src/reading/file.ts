import type { Kept } from '../kept/store';

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
  const url = URL.createObjectURL(new Blob([writeKept(kept)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'city-innovation-atlas-reading-list.json';
  link.click();
  // The download holds the content by now in every browser that follows the standard; a minute is for the others.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
