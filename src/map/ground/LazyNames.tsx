import { Suspense } from 'react';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import type { NamesProps } from './Names';

/** A map without names is a map: whoever cannot fetch them is not told off for it. */
const Names = lazyWithMessages<NamesProps>(
  () => import('./Names'),
  ['ground'],
  () => null,
);

/** Names of cities, countries and seas over a map, in a chunk of their own: marks and land do not wait for them. */
export function LazyNames(props: NamesProps) {
  return (
    <Suspense fallback={null}>
      <Names {...props} />
    </Suspense>
  );
}
