import { Decoder } from './decode';
import { delimiterOf, RowReader, type Row } from './rows';
import { readWorkbook } from './xlsx';

/** Whether a file is read as a workbook: by its name. */
export const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name);

/**
 * The rows of an export, one after the other, as its parts arrive: a table is
 * never whole in memory, a workbook is.
 * @throws WorkbookFault if a workbook cannot be read
 */
export async function* rowsOf(
  name: string,
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Row, void, undefined> {
  if (isWorkbook(name)) {
    yield* readWorkbook(await whole(parts));
    return;
  }
  const decoder = new Decoder();
  let reader: RowReader | undefined;
  for await (const part of parts) {
    const text = decoder.push(part);
    reader ??= new RowReader(delimiterOf(text));
    yield* reader.push(text);
  }
  if (reader) yield* [...reader.push(decoder.end()), ...reader.end()];
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
