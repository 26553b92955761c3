/**
 * How the embedded page looks: its own parameters beside the view's. Every
 * option is one of a few words; the first is what an address without it means.
 */
export const embeddingValues = {
  title: ['1', '0'],
  filters: ['1', '0'],
  search: ['0', '1'],
  legend: ['1', '0'],
  list: ['fold', 'open', '0'],
  /** The link to the atlas. */
  link: ['1', '0'],
  camera: ['free', 'fixed'],
  /** Picture and marks only. */
  minimal: ['0', '1'],
} as const;

export type EmbeddingOption = keyof typeof embeddingValues;

export const embeddingOptions = Object.keys(embeddingValues) as readonly EmbeddingOption[];
