import type { ReactNode } from 'react';
import type { CityDetails } from '../../atlas/schema';
import { CityCounts } from '../../profile/CityCounts';
import { CityRecords } from '../../profile/CityRecords';
import { Recognitions } from '../../profile/Recognitions';
import { sourcesOf } from '../../profile/sources';

interface CityTextsProps {
  details: CityDetails;
  /** What the city itself said. */
  children: ReactNode;
}

/** What stands below a city's name in the column beside the map. */
export default function CityTexts({ details, children }: CityTextsProps) {
  const sources = sourcesOf(details);
  return (
    <>
      <CityCounts details={details} />
      <Recognitions recognitions={details.recognitions} sources={sources} level={2} folded />
      <CityRecords details={details} sources={sources} level={2}>
        {children}
      </CityRecords>
    </>
  );
}
