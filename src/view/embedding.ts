import { formatSearch, writeCamera } from './codec';
import { embeddingOptions, embeddingValues, type EmbeddingOption } from './embeddingValues';
import type { View } from './view';

type Values = typeof embeddingValues;
export type Embedding = { readonly [K in EmbeddingOption]: Values[K][number] };

/** What surrounds the map and can be left out. */
export const embeddingParts = ['title', 'filters', 'search', 'legend', 'list', 'link'] as const;
export type EmbeddingPart = (typeof embeddingParts)[number];

function isOption(name: string): name is EmbeddingOption {
  return Object.hasOwn(embeddingValues, name);
}

/** Something for each option, made from its own values. */
function each(make: (name: EmbeddingOption, values: readonly string[]) => string): Embedding {
  const made = embeddingOptions.map((name) => [name, make(name, embeddingValues[name])]);
  // Each value is one of the option's own: `make` chooses among those it is given.
  return Object.fromEntries(made) as Embedding;
}

export const standardEmbedding: Embedding = each((_, values) => values[0] ?? '');

/** The options of a query string. Never throws: what is not one of an option's words is left at its default. */
export function parseEmbedding(search: string): Embedding {
  const given = new URLSearchParams(search);
  return each((name, values) => {
    const asked = given.get(name);
    return values.find((value) => value === asked) ?? values[0] ?? '';
  });
}

/** The options that an address asks for beside its view, which keeps them as unknown. */
export function embeddingIn({ unknown }: Pick<View, 'unknown'>): Embedding {
  const query = new URLSearchParams();
  for (const [name, value] of unknown) query.append(name, value);
  return parseEmbedding(query.toString());
}

/** The parts that are not shown; `public/embedding.js` says the same before the first paint. */
export function hiddenParts(embedding: Embedding): readonly EmbeddingPart[] {
  return embeddingParts.filter(
    (part) => embedding[part] === '0' || (embedding.minimal === '1' && part !== 'link'),
  );
}

/** What Pym's hosts write into the address of a frame: about their page, and nobody else's business. */
const pymNames: ReadonlySet<string> = new Set([
  'initialWidth',
  'childId',
  'parentTitle',
  'parentUrl',
]);

/** A view as the atlas shows it: without the options of an embedding and what hosts add, which it keeps as unknown. */
export function withoutEmbedding(view: View): View {
  const unknown = view.unknown.filter(([name]) => !isOption(name) && !pymNames.has(name));
  return unknown.length === view.unknown.length ? view : { ...view, unknown };
}

/** Query string and hash of the embedded page: what it shows, and how. */
export function formatEmbedding(view: View, embedding: Embedding): string {
  const { camera } = view;
  const query = new URLSearchParams(formatSearch(withoutEmbedding(view)));
  for (const name of embeddingOptions) {
    if (embedding[name] !== standardEmbedding[name]) query.set(name, embedding[name]);
  }
  const search = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return (search === '' ? '' : `?${search}`) + (camera ? `#${writeCamera(camera)}` : '');
}
