import { useQuery } from '@tanstack/react-query';

/** What is known of an address. */
export type There = 'asking' | 'there' | 'missing';

/**
 * Whether the site answers with a picture at a path of its own. A host of files
 * alone has none of most views, so it is asked, but only when that is of use.
 */
export function usePictureThere(path: string, wanted: boolean): There {
  const { data, isError } = useQuery({
    queryKey: ['there', path],
    enabled: wanted,
    staleTime: Infinity,
    retry: false,
    // Without a network it is not there: nobody waits for it.
    networkMode: 'always',
    queryFn: async ({ signal }) => {
      const { ok, headers } = await fetch(path, { method: 'HEAD', signal });
      // Some hosts answer with a page, and no error, whatever is asked for.
      return ok && (headers.get('Content-Type') ?? '').startsWith('image/');
    },
  });
  if (!wanted) return 'there';
  if (isError) return 'missing';
  return data === undefined ? 'asking' : data ? 'there' : 'missing';
}
