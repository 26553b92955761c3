import { citationOf, licence } from '../../atlas/citation';
import type { CityDetails } from '../../atlas/details';
import type { ShareTarget } from '../shareTarget';

/** What the dataset says of itself; in English, as the data are. */
export interface About {
  title: string;
  description?: string;
  /** When the tables were last settled. */
  date?: string;
  licence: { id: string; title: string; url: string };
  attribution: string;
  method: string;
}

const atlasAbout: About = {
  title: 'City Innovation Atlas',
  licence,
  attribution:
    'City Innovation Atlas, CC BY 4.0. Coordinates and some populations: GeoNames, CC BY 4.0.',
  method:
    'Desk survey of public records: each record says what a public document says a city government does, with its source. A practice without a record may well exist; nobody asked the city.',
};

/** What a file is made of, in the build and in the browser: cities and records, all or those shown, with their texts. */
export interface ExportContext {
  subject: Pick<ShareTarget, 'atlas' | 'title' | 'name' | 'cities' | 'records'> & {
    kind: ShareTarget['kind'] | 'whole';
  };
  details: readonly CityDetails[];
  /** Where what is shown can be seen again; null for the whole dataset. */
  address: string | null;
  /** What a dataset other than the atlas's own says of itself. */
  about?: About;
}

/** How to name the file's content in a text: the plain form. */
export function citationIn({ subject, address, about = atlasAbout }: ExportContext): string {
  const { kind, title, name, atlas } = subject;
  const { version } = atlas;
  const part = kind === 'whole' ? {} : { part: { title, name } };
  return citationOf('plain', { version, address, of: about, ...part });
}

/** On what terms the file's content can be used: the licence's id. */
export const licenceIn = ({ about = atlasAbout }: ExportContext): string => about.licence.id;

/** What every file that has room for it says of itself. */
export function selfDescription(context: ExportContext): Record<string, unknown> {
  const { subject, address, about = atlasAbout } = context;
  const { description, date } = about;
  return {
    title: subject.kind === 'whole' ? about.title : subject.title,
    ...(description !== undefined && { description }),
    version: subject.atlas.version,
    ...(date !== undefined && { date }),
    licence: about.licence,
    attribution: about.attribution,
    citation: citationIn(context),
    ...(address !== null && { view_address: address }),
    method: about.method,
  };
}
