import type { ReactNode } from 'react';
import { LoadNotice } from '../atlas/LoadNotice';
import { atlasQuery, type DocumentQuery } from '../atlas/queries';
import { AsPublished } from '../ui/Published';
import { WithAtlas } from '../view/WithAtlas';

interface DocumentsProps {
  queries: readonly DocumentQuery<unknown>[];
  className?: string | undefined;
  /** True where the HTML holds what the documents held when it was built. */
  prerendered: boolean;
  children: ReactNode;
}

/** Shows what needs documents once they are there; until then the prerendered HTML stays, and a notice says what is missing. */
export function Documents({ queries, className, prerendered, children }: DocumentsProps) {
  const needsAtlas = queries.some((query) => query.meta.file === atlasQuery.meta.file);
  return (
    <>
      <div className={className}>
        {queries.map((query) => (
          <LoadNotice key={query.meta.file} query={query} prerendered={prerendered} />
        ))}
      </div>
      <AsPublished>{needsAtlas ? <WithAtlas>{children}</WithAtlas> : children}</AsPublished>
    </>
  );
}
