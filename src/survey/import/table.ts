import { CsvReader } from '../../atlas/readCsv';
import type { Encoding } from './codePages';
import { Decoder, joined, type BadBytes, type DecoderOptions } from './decode';
import { dialectOf } from './delimiter';
import { FileFault } from './fileFault';
import { fileKind, hasPassword } from './fileKind';
import { withoutOtherQuotes } from './otherQuotes';
import { withoutPreamble } from './preamble';
import type { Row } from './row';

/** How a file was read. */
export interface ReadAs {
  /** Of a text. */
  encoding?: Encoding;
  badBytes?: BadBytes;
  /** Of a workbook: the sheet that was read, and all of them. */
  sheet?: string;
  sheets?: readonly string[];
  /** Of a ZIP: the file in it. */
  inside?: string;
}

export interface ReadOptions extends DecoderOptions {
  /** The sheet to be read, where somebody has said it. */
  sheet?: string | undefined;
  /** Whether a cell names a city: of several sheets the one with cities is read. */
  isCity?: ((cell: string) => boolean) | undefined;
  /** Is told how the file was read, at its end. */
  onRead?: (as: ReadAs) => void;
}

/** Text from which it is told what stands between cells. */
const enough = 65_536;

/**
 * The rows of an export from its header on, one after the other, as its parts
 * arrive. What it is its first bytes tell, not its name. A text is never whole
 * in memory; of a workbook its packed bytes are.
 * @throws FileFault if it cannot be read as a table
 */
export async function* rowsOf(
  parts: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<Row, void, undefined> {
  const source = parts[Symbol.asyncIterator]();
  try {
    yield* rowsFrom(source, options);
  } finally {
    await source.return?.(undefined);
  }
}

async function* rowsFrom(
  source: AsyncIterator<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Row, void, undefined> {
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < enough) {
    const next = await source.next();
    if (next.done === true) break;
    held.push(next.value);
    size += next.value.length;
  }
  const all = rest(held, source);
  const kind = fileKind(joined(held));
  if (kind === 'text') yield* withoutOtherQuotes(withoutPreamble(linesOf(all, options)));
  else if (kind === 'zip') {
    // Loaded only for workbooks: most exports are texts.
    const { rowsOfZip } = await import('./zipped');
    yield* rowsOfZip(await whole(all), options);
  } else if (kind === 'old-workbook' && hasPassword(await whole(all))) {
    throw new FileFault('password');
  } else throw new FileFault(kind);
}

async function* rest(held: readonly Uint8Array[], source: AsyncIterator<Uint8Array>) {
  yield* held;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    yield next.value;
  }
}

/** The rows of a text, its first lines among them. */
export async function* linesOf(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Row, void, undefined> {
  const decoder = new Decoder(options);
  let reader: CsvReader | undefined;
  let text = '';
  const begin = () => new CsvReader({ ...dialectOf(text.slice(0, enough)), isLoose: true });
  for await (const part of parts) {
    text += decoder.push(part);
    if (!reader && text.length < enough) continue;
    reader ??= begin();
    yield* reader.push(text).map(exported);
    text = '';
  }
  text += decoder.end();
  reader ??= begin();
  yield* [...reader.push(text), ...reader.end()].map(exported);
  const { encoding, badBytes } = decoder;
  options.onRead?.({ ...(encoding && { encoding }), ...(badBytes && { badBytes }) });
}

function exported({ line, cells, badQuotes }: ReturnType<CsvReader['end']>[number]): Row {
  const open = badQuotes.find(({ isOpen }) => isOpen);
  return open ? { line, cells, openQuote: open.line } : { line, cells };
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return joined(all);
}
