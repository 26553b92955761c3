/** What a citation needs. */
export interface Cited {
  /** The data's version: a date and a short hash. */
  version: string;
  /** Where the reader found it; null while that is not known (on the server). */
  address: string | null;
}

export const citationForms = ['plain', 'apa', 'bibtex'] as const;
export type CitationForm = (typeof citationForms)[number];

const title = 'City Innovation Atlas';
const authors = `${title} contributors`;
const licence = 'CC BY 4.0';

function bibtex(year: string, { version, address }: Cited): string {
  const fields = [
    ['author', `{${authors}}`],
    ['title', `{${title}}`],
    ['year', year],
    ['version', version],
    ['note', `Data set, desk survey of public records, ${licence}`],
    ...(address === null ? [] : [['url', address]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{city-innovation-atlas-${year},`, ...lines, '}'].join('\n');
}

/** How to name the data in a text, in one of three forms. In English, as the data are. */
export function citationOf(form: CitationForm, cited: Cited): string {
  const { version, address } = cited;
  const year = version.slice(0, 4);
  const end = address === null ? '' : ` ${address}`;
  switch (form) {
    case 'plain':
      return `${title} (${year}). Data set, version ${version}. ${licence}.${end}`;
    case 'apa':
      return `${authors}. (${year}). ${title} (Version ${version}) [Data set].${end}`;
    case 'bibtex':
      return bibtex(year, cited);
  }
}
