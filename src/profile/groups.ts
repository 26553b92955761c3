import type { Atlas, City, Country } from '../atlas/model';
import type { PlacedRecord } from '../atlas/details';

/** A record with its city. */
export interface Placed {
  city: City;
  record: PlacedRecord;
}

export interface CountryGroup {
  country: Country;
  /** The country's name in the reader's language. */
  name: string;
  placed: readonly Placed[];
  /** Each once, by name. */
  cities: readonly City[];
}

/** How names are written and sorted in the reader's language. */
export interface Names {
  country(code: string, fallback: string): string;
  compare(a: string, b: string): number;
}

/** Records with their cities, by the cities' names. A record whose city is not in the atlas is left out. */
export function placedRecords(
  atlas: Atlas,
  records: readonly PlacedRecord[],
  { compare }: Pick<Names, 'compare'>,
): Placed[] {
  return records
    .flatMap((record) => {
      const city = atlas.cityById.get(record.city);
      return city ? [{ city, record }] : [];
    })
    .sort((a, b) => compare(a.city.name, b.city.name));
}

/** The cities of some records, each once, in their order. */
export function citiesOf(placed: readonly Placed[]): City[] {
  return [...new Set(placed.map(({ city }) => city))];
}

/** Records under their countries, by name: an order to find things in, not a ranking. */
export function byCountry(
  atlas: Atlas,
  records: readonly PlacedRecord[],
  names: Names,
): CountryGroup[] {
  const groups = new Map<Country, Placed[]>();
  for (const placed of placedRecords(atlas, records, names)) {
    const { country } = placed.city;
    const group = groups.get(country);
    if (group) group.push(placed);
    else groups.set(country, [placed]);
  }
  return [...groups]
    .map(([country, placed]) => ({
      country,
      name: names.country(country.code, country.name),
      placed,
      cities: citiesOf(placed),
    }))
    .sort((a, b) => names.compare(a.name, b.name));
}
