import { useMemo } from 'react';
import { embeddingIn, type Embedding } from '../view/embedding';
import { useView } from '../view/store';

/** The options of the address; the standard ones on the server and while hydrating. */
export function useEmbedding(): Embedding {
  const unknown = useView((view) => view.unknown);
  return useMemo(() => embeddingIn({ unknown }), [unknown]);
}
