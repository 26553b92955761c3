import { Suspense, useDeferredValue, useEffect, useState } from 'react';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { whenIdle } from '../../ui/whenIdle';
import type { NamesProps } from './Names';

/** A map without names is a map: whoever cannot fetch them is not told off for it. */
const Names = lazyWithMessages<NamesProps>(
  () => import('./Names'),
  ['ground'],
  () => null,
);

/** Names of cities, countries and seas over a map, fetched when the page is idle: marks and land do not wait for them. */
export function LazyNames(props: NamesProps) {
  const [isIdle, setIdle] = useState(false);
  // All are placed anew without the name of an open city: a press in a framed page does not wait for that.
  const except = useDeferredValue(props.except);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return (
    isIdle && (
      <Suspense fallback={null}>
        <Names {...props} except={except} />
      </Suspense>
    )
  );
}
