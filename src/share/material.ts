import { citationOf, licence } from '../atlas/citation';
import type { CityDetails } from '../atlas/schema';
import type { Subject } from './subject';

/** What a file is made of. */
export interface Material {
  subject: Subject;
  details: readonly CityDetails[];
  /** Where what is shown can be seen again. */
  address: string;
}

/** What every file says of itself. */
export interface Label {
  version: string;
  citation: string;
  address: string;
}

/** The label of a file. The citation is the plain one. */
export function labelOf({ subject, address }: Material): Label {
  const { title, name, atlas } = subject;
  const { version } = atlas;
  return {
    version,
    address,
    citation: citationOf('plain', { version, address, part: { title, name } }),
  };
}

/** What a JSON file says of itself; the words of the dataset, so in English. */
export function selfDescription(material: Material): Record<string, unknown> {
  const { version, citation, address } = labelOf(material);
  return {
    title: material.subject.title,
    version,
    licence,
    attribution:
      'City Innovation Atlas, CC BY 4.0. Coordinates and some populations: GeoNames, CC BY 4.0.',
    citation,
    view_address: address,
    method:
      'Desk survey of public records: each record says what a public document says a city government does, with its source. A practice without a record may well exist; nobody asked the city.',
  };
}
