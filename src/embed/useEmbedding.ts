import { useMemo } from 'react';
import { parseEmbedding, type Embedding } from '../view/embedding';
import { useView } from '../view/store';

/** The options of the address; the standard ones on the server and while hydrating. */
export function useEmbedding(): Embedding {
  const unknown = useView((view) => view.unknown);
  return useMemo(() => {
    const query = new URLSearchParams();
    for (const [name, value] of unknown) query.append(name, value);
    return parseEmbedding(query.toString());
  }, [unknown]);
}
