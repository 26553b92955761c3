import { Suspense, type ComponentType } from 'react';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import type { NamesProps } from './Names';

const Nameless = () => null;

/** A map without names is a map: whoever cannot fetch them is not told off for it. */
const load = (): Promise<{ default: ComponentType<NamesProps> }> =>
  import('./Names').catch(() => ({ default: Nameless }));

const Names = lazyWithMessages(load, ['ground']);

/** Names of cities, countries and seas over a map, in a chunk of their own: marks and land do not wait for them. */
export function LazyNames(props: NamesProps) {
  return (
    <Suspense fallback={null}>
      <Names {...props} />
    </Suspense>
  );
}
