import { splitAddress } from '../../../view/address';
import { formatView } from '../../../view/codec';
import { parseLink } from '../../../view/damaged';
import type { View } from '../../../view/view';
import { longestView } from '../live/message';

/** The view that a cue or a speaker's message writes as an address. Never throws: what cannot be read is left out. */
export function viewOf(address: string): View {
  return parseLink(...splitAddress(address));
}

/** A view as an address writes it, whatever a file or a field says of it; '', the whole map, where no message could carry it. */
export function writtenView(address: string): string {
  const view = formatView({ ...viewOf(address), unknown: [] });
  return view.length > longestView ? '' : view;
}
