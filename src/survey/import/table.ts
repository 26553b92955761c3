import { Decoder } from './decode';
import { delimiterOf } from './delimiter';
import { withoutPreamble } from './preamble';
import { RowReader, type Row } from './rows';
import { readWorkbook } from './xlsx';

/** Whether a file is read as a workbook: by its name. */
export const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name);

/** Text from which it is told what stands between cells. */
const enough = 65_536;

/**
 * The rows of an export from its header on, one after the other, as its parts
 * arrive: a table is never whole in memory, a workbook is.
 * @throws WorkbookFault if a workbook cannot be read
 */
export function rowsOf(
  name: string,
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Row, void, undefined> {
  return isWorkbook(name) ? sheetOf(parts) : withoutPreamble(linesOf(parts));
}

async function* sheetOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Row, void, undefined> {
  yield* readWorkbook(await whole(parts));
}

async function* linesOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Row, void, undefined> {
  const decoder = new Decoder();
  let reader: RowReader | undefined;
  let text = '';
  for await (const part of parts) {
    text += decoder.push(part);
    if (!reader && text.length < enough) continue;
    reader ??= new RowReader(delimiterOf(text.slice(0, enough)));
    yield* reader.push(text);
    text = '';
  }
  text += decoder.end();
  reader ??= new RowReader(delimiterOf(text.slice(0, enough)));
  yield* [...reader.push(text), ...reader.end()];
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
