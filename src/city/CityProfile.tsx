import type { Atlas, City } from '../atlas/model';
import type { CityDetails } from '../atlas/schema';
import { below, type Level } from '../ui/Heading';
import { CityHead } from './CityHead';
import { CityLinks } from './CityLinks';
import { CityRecords } from './CityRecords';

interface CityProfileProps {
  atlas: Atlas;
  city: City;
  details: CityDetails;
  headingLevel: Level;
}

/** A city in full: who it is, what is on record, on whose word, and what is missing. */
export function CityProfile({ atlas, city, details, headingLevel }: CityProfileProps) {
  return (
    <>
      <CityHead city={city} details={details} level={headingLevel} />
      <CityLinks city={city} from="page" />
      <CityRecords atlas={atlas} details={details} level={below(headingLevel)} />
    </>
  );
}
