import { lazyWithMessages } from '../../ui/lazyWithMessages';

/** How a record was done: fetched where a record says it. */
export const HowDone = lazyWithMessages(() => import('./HowDone'), ['adopt']);
/** What a city needs that wants to do the same: fetched where a record of the practice says how. */
export const AdoptThis = lazyWithMessages(() => import('./AdoptThis'), ['adopt']);
