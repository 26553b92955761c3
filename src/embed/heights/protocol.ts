export interface FrameSize {
  width: number;
  height: number;
}

/** One of the ways in which pages that frame others learn the frame's height. */
export interface HeightProtocol {
  /** The message that tells the size; null while this host has not made itself known. */
  messageFor(size: FrameSize): string | object | null;
  /** True if a message of the host asks for the size. Never throws, whatever it is given. */
  asks?(message: unknown): boolean;
}

/** A protocol as it is spoken at an address: some hosts hand over an id in it. */
export type HeightProtocolAt = (address: URL) => HeightProtocol;

/** Our name, where a protocol wants one and the host gives none. */
export const ownName = 'city-innovation-atlas';

/** A property of a message that may be anything. */
export function property(message: unknown, name: string): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  return Object.hasOwn(message, name) ? Reflect.get(message, name) : undefined;
}
