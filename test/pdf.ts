import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

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

/** The colours in which shapes are filled on each sheet of a PDF, as `#rrggbb`: lost shapes are missing here too. */
export async function fillsOf(pdf: Uint8Array): Promise<ReadonlySet<unknown>[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: Set<unknown>[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    const colours = fnArray.flatMap((does, at): unknown[] => {
      const [colour]: unknown[] = argsArray[at] ?? [];
      return does === OPS.setFillRGBColor ? [colour] : [];
    });
    sheets.push(new Set(colours));
  }
  await document.destroy();
  return sheets;
}

/** Text without white space: addresses break over lines wherever they must. */
export function joined(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
