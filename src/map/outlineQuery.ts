import { queryOptions } from '@tanstack/react-query';

/** The outline as the build draws it, whole: where the page's HTML holds none, or a simpler one. */
export const outlineQuery = queryOptions({
  queryKey: ['outline'],
  staleTime: Infinity,
  retry: 1,
  queryFn: async ({ signal }) => {
    const response = await fetch('/map/outline.svg', { signal });
    if (!response.ok) throw new Error(`outline: ${response.status}`);
    return response.text();
  },
});
