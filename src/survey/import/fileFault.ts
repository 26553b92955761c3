/** What a file is that cannot be read as a table, and what is the matter with one that could. */
export const fileWrongs = [
  'old-workbook',
  'password',
  'binary-workbook',
  'damaged',
  'no-sheet',
  'unknown-sheet',
  'too-large',
  'no-table-in-zip',
  'several-tables-in-zip',
  'page',
  'pdf',
  'document',
  'xml',
  'json',
  'spss',
  'stata',
  'sas',
  'r',
  'picture',
  'packed',
  'binary',
] as const;
export type FileWrong = (typeof fileWrongs)[number];

/** A file that cannot be read as a table. */
export class FileFault extends Error {
  /** @param names the sheets or files that there are instead */
  constructor(
    readonly wrong: FileWrong,
    readonly names: readonly string[] = [],
  ) {
    super(wrong);
  }
}

const anew = 'save it as .xlsx or CSV';

/** What a file is and how to save it, as a command prints it. */
export const fileWords: Readonly<Record<FileWrong, readonly [is: string, expected: string]>> = {
  'old-workbook': ['an old Excel workbook (.xls)', anew],
  password: ['a workbook with a password', 'save it without one, as .xlsx or CSV'],
  'binary-workbook': ['a binary Excel workbook (.xlsb)', anew],
  damaged: ['not a workbook, or a damaged one', anew],
  'no-sheet': ['a workbook without a table', 'a sheet with a header and one row a respondent'],
  'unknown-sheet': ['no such sheet', 'one of its sheets, by --sheet'],
  'too-large': ['more than can be read', 'save the table alone, as CSV'],
  'no-table-in-zip': ['a ZIP without a table', 'a CSV or .xlsx in it'],
  'several-tables-in-zip': ['a ZIP with several tables', 'unpack it, and take one'],
  page: ['a page (HTML), no table', 'open it in a spreadsheet, and save it as .xlsx or CSV'],
  pdf: ['a PDF, no table', 'export the responses as .xlsx or CSV'],
  document: ['a document, no table', 'export the responses as .xlsx or CSV'],
  xml: ['an XML file', 'export the responses as .xlsx or CSV'],
  json: ['a JSON file', 'export the responses as .xlsx or CSV'],
  spss: ['an SPSS file (.sav)', 'export as CSV or .xlsx, with labels'],
  stata: ['a Stata file (.dta)', 'export as CSV or .xlsx, with labels'],
  sas: ['a SAS file', 'export as CSV or .xlsx, with labels'],
  r: ['a file of R’s', 'write the table as CSV, with labels'],
  picture: ['a picture, no table', 'export the responses as .xlsx or CSV'],
  packed: ['a packed file', 'unpack it first'],
  binary: ['no text and no workbook', 'export the responses as .xlsx or CSV'],
};
