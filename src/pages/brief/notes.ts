import type { Source } from '../../atlas/details';

/** A source at a place in it. */
export interface Citation {
  source: Source;
  locator: string | null;
}

export interface Note extends Citation {
  number: number;
  /** The number under which the same document was named before, at another place; null at its first time. */
  same: number | null;
}

export interface Notes {
  list: readonly Note[];
  numberOf(citation: Citation): number;
}

function keyOf({ source, locator }: Citation): string {
  return `${source.id}\n${locator ?? ''}`;
}

/** Numbers citations in the order in which they are read; the same place in the same document has one number. */
export function numberNotes(citations: readonly Citation[]): Notes {
  const list: Note[] = [];
  const numbers = new Map<string, number>();
  const firsts = new Map<string, number>();
  for (const citation of citations) {
    if (numbers.has(keyOf(citation))) continue;
    const number = list.length + 1;
    numbers.set(keyOf(citation), number);
    const same = firsts.get(citation.source.id) ?? null;
    if (same === null) firsts.set(citation.source.id, number);
    list.push({ source: citation.source, locator: citation.locator, number, same });
  }
  return { list, numberOf: (citation) => numbers.get(keyOf(citation)) ?? 0 };
}
