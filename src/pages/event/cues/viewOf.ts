import { splitAddress } from '../../../view/address';
import { parseLink } from '../../../view/damaged';
import type { View } from '../../../view/view';

/** The view that a cue or a speaker's message writes as an address. Never throws: what cannot be read is left out. */
export function viewOf(address: string): View {
  return parseLink(...splitAddress(address));
}
