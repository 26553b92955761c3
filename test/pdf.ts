import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A printed page as its reader gets it. */
export interface Printed {
  /** Width and height of each sheet, in points. */
  sheets: readonly (readonly [width: number, height: number])[];
  /** All text; a line's end may fall inside a word or an address. */
  text: string;
}

/** Reads a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<Printed> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: [number, number][] = [];
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const [left = 0, top = 0, right = 0, bottom = 0] = sheet.view;
    sheets.push([right - left, bottom - top]);
    const { items } = await sheet.getTextContent();
    for (const item of items) if ('str' in item) lines.push(item.str + (item.hasEOL ? '\n' : ''));
  }
  await document.destroy();
  return { sheets, text: lines.join('') };
}

/** Text without white space: addresses break over lines wherever they must. */
export function joined(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
