import { Suspense } from 'react';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import type { PartProps } from '../shareTarget';

const PictureMaker = lazyWithMessages(
  () => import('./PictureMaker'),
  ['map', 'ground', 'share', 'tones'],
);

/** Pictures of what is shown; what draws them is fetched when their heading is opened. */
export function PicturePart(props: PartProps) {
  return (
    <Suspense fallback={<LoadingPart />}>
      <PictureMaker {...props} />
    </Suspense>
  );
}
