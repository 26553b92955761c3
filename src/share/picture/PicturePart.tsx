import { Suspense } from 'react';
import { LoadingPart } from '../../ui/LoadingPart';
import { onDemand } from '../../ui/onDemand';
import type { PartProps } from '../subject';

const PictureMaker = onDemand(() => import('./PictureMaker'), ['map', 'share', 'tones']);

/** Pictures of what is shown; what draws them is fetched when their heading is opened. */
export function PicturePart(props: PartProps) {
  return (
    <Suspense fallback={<LoadingPart />}>
      <PictureMaker {...props} />
    </Suspense>
  );
}
