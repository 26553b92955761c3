import { amp } from './amp';
import { datawrapper } from './datawrapper';
import type { HeightProtocolAt } from './protocol';
import { guardian } from './guardian';
import { iframeResizer } from './iframeResizer';
import { medium } from './medium';
import { pym } from './pym';
import { wordpress } from './wordpress';

/** Every protocol that is spoken. */
export const heightProtocols: readonly HeightProtocolAt[] = [
  datawrapper,
  amp,
  medium,
  pym,
  guardian,
  iframeResizer,
  wordpress,
];
