import { zipSync, type Zippable } from 'fflate';
import type { Drawn } from './drawing';

interface Member {
  drawn: Drawn;
  png: Blob;
}

/** What the pictures are, as a text to read and to copy from. */
function captions(members: readonly Member[]): string {
  const parts = members.map(({ drawn: { name, about } }) =>
    [name, about.title, about.description, about.source, about.address].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

/** Pictures in one archive, each as PNG and SVG, and `captions.txt` beside them. Rejects where it cannot be made. */
export async function archiveOf(members: readonly Member[]): Promise<Blob> {
  const text = new TextEncoder();
  const files: Zippable = { 'captions.txt': text.encode(captions(members)) };
  for (const { drawn, png } of members) {
    files[`${drawn.name}.svg`] = text.encode(drawn.svg);
    files[`${drawn.name}.png`] = [new Uint8Array(await png.arrayBuffer()), { level: 0 }];
  }
  // In one go: the policy allows no workers from a `blob:`, which packing in pieces would start.
  return new Blob([Uint8Array.from(zipSync(files, { level: 1 }))], { type: 'application/zip' });
}
