import { zip } from 'fflate';
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
  const files: Record<string, Uint8Array> = { 'captions.txt': text.encode(captions(members)) };
  for (const { drawn, png } of members) {
    files[`${drawn.name}.svg`] = text.encode(drawn.svg);
    files[`${drawn.name}.png`] = new Uint8Array(await png.arrayBuffer());
  }
  return new Promise((done, fail) => {
    zip(files, { level: 1 }, (error, bytes) => {
      if (error) fail(error);
      else done(new Blob([Uint8Array.from(bytes)], { type: 'application/zip' }));
    });
  });
}
