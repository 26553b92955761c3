/** What a citation needs. */
export interface Cited {
  /** The data's version: a date and a short hash. */
  version: string;
  /** Where the reader found it; null while that is not known (on the server). */
  address: string | null;
  /** The dataset, where it is not the atlas's own. */
  of?: { title: string; licence: { id: string } };
  /** The part that is cited, where it is not the whole: a city, a record, a view. */
  part?: {
    title: string;
    /** For the key of BibTeX: letters, digits and hyphens. */
    name: string;
  };
}

export const citationForms = ['plain', 'apa', 'bibtex'] as const;
export type CitationForm = (typeof citationForms)[number];

/** On what terms the data can be used. */
export const licence = {
  id: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

const atlas = { title: 'City Innovation Atlas', licence };

/** The licence as people write it: `CC BY 4.0`. */
const termsOf = (id: string) => id.replaceAll(/-/g, ' ');

/** Signs that would mean something to TeX, as text. */
const tex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function texText(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => tex[sign] ?? `\\${sign}`);
}

function bibtex(year: string, { version, address, part, of = atlas }: Cited): string {
  const { title } = of;
  const key = ['city-innovation-atlas', year, ...(part ? [part.name] : [])].join('-');
  const fields = [
    ['author', `{${title} contributors}`],
    ['title', `{${part ? texText(part.title) : title}}`],
    ...(part ? [['howpublished', title]] : []),
    ['year', year],
    ['version', version],
    ['note', `Data set, desk survey of public records, ${termsOf(of.licence.id)}`],
    ...(address === null ? [] : [['url', address]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

/** How to name the data, or a part of them, in a text, in one of three forms. In English, as the data are. */
export function citationOf(form: CitationForm, cited: Cited): string {
  const { version, address, part, of: dataset = atlas } = cited;
  const { title } = dataset;
  const year = version.slice(0, 4);
  const end = address === null ? '' : ` ${address}`;
  switch (form) {
    case 'plain': {
      const of = part ? `“${part.title}”. ` : '';
      return `${of}${title} (${year}). Data set, version ${version}. ${termsOf(dataset.licence.id)}.${end}`;
    }
    case 'apa': {
      const of = part ? `${part.title}. In ` : '';
      return `${title} contributors. (${year}). ${of}${title} (Version ${version}) [Data set].${end}`;
    }
    case 'bibtex':
      return bibtex(year, cited);
  }
}
