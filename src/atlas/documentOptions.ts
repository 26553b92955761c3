/** The documents of the atlas, each a query: fetched once, parsed at the boundary, kept. */
export const documentOptions = {
  staleTime: Infinity,
  gcTime: Infinity,
  retry: 1,
  retryDelay: 800,
  // The parsed atlas refers to itself (city ⇄ record); a deep comparison would not end.
  structuralSharing: false,
} as const;
