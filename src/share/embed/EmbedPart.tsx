import { Suspense } from 'react';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import type { PartProps } from '../shareTarget';

const Builder = lazyWithMessages(() => import('./Builder'), []);

/** The embed builder, fetched when its heading is opened. */
export function EmbedPart(props: PartProps) {
  return (
    <Suspense fallback={<LoadingPart />}>
      <Builder {...props} />
    </Suspense>
  );
}
