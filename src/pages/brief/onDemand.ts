import { lazyWithMessages } from '../../ui/lazyWithMessages';

/** Fetched where a record says how it was done. */
export const HowPrinted = lazyWithMessages(() => import('./HowPrinted'), ['adopt']);
export const AdoptPrinted = lazyWithMessages(() => import('./AdoptPrinted'), ['adopt']);
