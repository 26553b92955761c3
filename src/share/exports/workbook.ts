import type { Cell } from '../../atlas/csv';
import { element, escapeXml } from '../picture/xml';
import { zipOf } from './zip';

/** A column of a sheet. */
export interface SheetColumn {
  name: string;
  /** In letters. */
  width?: number;
  /** What its cells may be, to choose from: values, or those of a column of another sheet. */
  choices?: readonly string[] | { sheet: string; column: number; rows: number };
  /** Shown when a cell is chosen. */
  hint?: string;
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
  /** A sheet to be edited: its heading cannot be changed, and its cells are text, so that no program turns one into a date. */
  edited?: boolean;
}

/** Rows for which an edited sheet offers choices, also below its last. */
const mostRows = 20_000;

/** Places in `cellXfs` below. */
const style = { plain: 0, heading: 1, text: 2 } as const;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The letters of a column, from 0. */
export function lettersOf(column: number): string {
  const rest = column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1);
  return rest + String.fromCharCode(65 + (column % 26));
}

/** Text that looks like one of the format's own escapes would be read as another sign. */
const escaped = (text: string) => escapeXml(text.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x'));

function cellXml(value: Cell, place: string, s: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="${s}"><v>${value}</v></c>`;
  if (typeof value === 'boolean')
    return `<c r="${place}" s="${s}" t="b"><v>${Number(value)}</v></c>`;
  const text = `<t xml:space="preserve">${escaped(value)}</t>`;
  return `<c r="${place}" s="${s}" t="inlineStr"><is>${text}</is></c>`;
}

function rowXml(cells: readonly Cell[], line: number, s: number): string {
  const written = cells.map((cell, column) => cellXml(cell, lettersOf(column) + line, s)).join('');
  return `<row r="${line}">${written}</row>`;
}

/** What a cell of a column can be chosen from, and what is said of it. */
function validationXml({ choices, hint }: SheetColumn, column: number): string {
  if (!choices && hint === undefined) return '';
  const letters = lettersOf(column);
  const range = (sheet: string, of: number, rows: number) =>
    `'${sheet}'!$${lettersOf(of)}$2:$${lettersOf(of)}$${rows + 1}`;
  const formula =
    choices &&
    ('sheet' in choices
      ? range(choices.sheet, choices.column, choices.rows)
      : `"${choices.join(',')}"`);
  return element(
    'dataValidation',
    {
      type: formula === undefined ? undefined : 'list',
      allowBlank: 1,
      // A value that is not offered is told by the checker, with its place.
      showErrorMessage: 0,
      showInputMessage: hint === undefined ? 0 : 1,
      prompt: hint?.slice(0, 255),
      sqref: `${letters}2:${letters}${mostRows}`,
    },
    formula === undefined ? '' : element('formula1', {}, escapeXml(formula)),
  );
}

function sheetXml({ columns, rows, edited = false }: Sheet): string {
  const s = edited ? style.text : style.plain;
  const cols = columns.map(({ width = 16 }, at) =>
    element('col', {
      min: at + 1,
      max: at + 1,
      width,
      customWidth: 1,
      style: edited ? s : undefined,
    }),
  );
  const heading = rowXml(
    columns.map(({ name }) => name),
    1,
    style.heading,
  );
  const body = rows.map((cells, at) => rowXml(cells, at + 2, s));
  const validations = columns.map(validationXml).filter((xml) => xml !== '');
  const allowed = [
    'formatCells',
    'formatColumns',
    'formatRows',
    'insertRows',
    'deleteRows',
    'sort',
    'autoFilter',
  ];
  return [
    `${declaration}<worksheet xmlns="${main}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${cols.join('')}</cols>`,
    `<sheetData>${heading}${body.join('')}</sheetData>`,
    edited
      ? element('sheetProtection', {
          sheet: 1,
          ...Object.fromEntries(allowed.map((name) => [name, 0])),
        })
      : '',
    `<autoFilter ref="A1:${lettersOf(Math.max(0, columns.length - 1))}${rows.length + 1}"/>`,
    validations.length > 0
      ? element('dataValidations', { count: validations.length }, validations.join(''))
      : '',
    '</worksheet>',
  ].join('');
}

/** What the workbook says of itself, where programs show it. */
export interface WorkbookLabel {
  title: string;
  /** Version, licence and citation. */
  description: string;
}

/**
 * A workbook (.xlsx) of these sheets: the same bytes for the same content.
 * @param sheets names of up to 31 letters, none of `[ ] : * ? / \`
 */
export function workbookOf(
  sheets: readonly Sheet[],
  label: WorkbookLabel,
): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, at) => ({ sheet, n: at + 1 }));
  const relation = (id: string, type: string, target: string) =>
    element('Relationship', { Id: id, Type: `${relations}/${type}`, Target: target });
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${numbered.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(label.title)}</dc:title><dc:description>${escapeXml(label.description)}</dc:description></cp:coreProperties>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ sheet, n }) => element('sheet', { name: sheet.name, sheetId: n, 'r:id': `rId${n}` })).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${numbered.map(({ n }) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation(`rId${numbered.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      numbered.map(({ sheet, n }) => [`xl/worksheets/sheet${n}.xml`, sheetXml(sheet)]),
    ),
  };
  return zipOf(Object.entries(files));
}
