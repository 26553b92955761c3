import { encode } from 'uqr';

/** Longer addresses make a code too fine for a phone's camera on paper. */
const longest = 900;

/** White edge that readers of QR codes ask for, in modules. */
const edge = 4;

export interface QrDrawing {
  /** Side of the drawing with its white edge, in modules. */
  side: number;
  /** The dark modules as one SVG path: runs of each row. */
  path: string;
}

/** A QR code of an address; null where it would be too fine to read. */
export function drawQr(address: string): QrDrawing | null {
  if (address.length > longest) return null;
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) =>
    runsOf(row)
      .map(([x, length]) => `M${x + edge} ${y + edge}h${length}v1h-${length}z`)
      .join(''),
  );
  return { side: size + 2 * edge, path: rows.join('') };
}

/** Start and length of each run of dark modules. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
