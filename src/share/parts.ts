import type { ComponentType } from 'react';
import { CitePart } from './CitePart';
import { DownloadPart } from './DownloadPart';
import { EmbedPart } from './embed/EmbedPart';
import { PicturePart } from './picture/PicturePart';
import type { PartProps, ShareTarget } from './shareTarget';

/** A part of the dialog. Its heading is the message `share.<id>.title`. */
export interface Part {
  id: 'cite' | 'download' | 'picture' | 'embed';
  /** What it can take along. */
  of: readonly ShareTarget['kind'][];
  /** What needs much code comes by `lazyWithMessages`, wrapped in a `Suspense` of its own. */
  Content: ComponentType<PartProps>;
}

/** The parts below the link, in order. A new way to take something along is one line here. */
const parts: readonly Part[] = [
  { id: 'cite', of: ['view', 'cities', 'city', 'record'], Content: CitePart },
  { id: 'download', of: ['view', 'cities', 'city', 'record'], Content: DownloadPart },
  { id: 'picture', of: ['view', 'city'], Content: PicturePart },
  { id: 'embed', of: ['view', 'city'], Content: EmbedPart },
];

/** The parts that something can be taken along by. */
export function partsOf(kind: ShareTarget['kind']): readonly Part[] {
  return parts.filter(({ of }) => of.includes(kind));
}
