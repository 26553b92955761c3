/** A part of a list: in quotes of either kind, or bare. */
const part = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,;]+))/g;

/**
 * The parts of a list as programs write it into one cell, with brackets around
 * all and quotes around each: `["Labs", "Hubs"]`, `['Labs' ; 'Hubs']`, `{Labs,Hubs}`.
 * Null for any other cell.
 */
export function listIn(cell: string): string[] | null {
  const text = cell.trim();
  const [, inside = ''] = /^\[(.*)\]$/s.exec(text) ?? /^\{([^:]*)\}$/s.exec(text) ?? [];
  if (inside === '') return /^(\[\s*\]|\{\s*\})$/.test(text) ? [] : null;
  return [...inside.matchAll(part)]
    .map(([, double, single, bare]) =>
      (double ?? single ?? bare ?? '').replaceAll(/\\(.)/g, '$1').trim(),
    )
    .filter(Boolean);
}
