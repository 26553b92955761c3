import { Suspense } from 'react';
import { LoadingPart } from '../../ui/LoadingPart';
import { onDemand } from '../../ui/onDemand';
import type { PartProps } from '../subject';

const Builder = onDemand(() => import('./Builder'), []);

/** The embed builder, fetched when its heading is opened. */
export function EmbedPart(props: PartProps) {
  return (
    <Suspense fallback={<LoadingPart />}>
      <Builder {...props} />
    </Suspense>
  );
}
