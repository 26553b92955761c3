import { amp } from './amp';
import { datawrapper } from './datawrapper';
import type { DialectAt } from './dialect';
import { guardian } from './guardian';
import { iframeResizer } from './iframeResizer';
import { medium } from './medium';
import { pym } from './pym';
import { wordpress } from './wordpress';

/** Every dialect that is spoken. */
export const dialects: readonly DialectAt[] = [
  datawrapper,
  amp,
  medium,
  pym,
  guardian,
  iframeResizer,
  wordpress,
];
