import type { ReactNode } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { capabilities, type CityDetails, type Source } from '../atlas/schema';
import type { Level } from '../ui/Heading';
import { CapabilitySection } from './CapabilitySection';
import { CaseEntries } from './CaseEntries';
import { Correction } from './Correction';
import { NotFound } from './NotFound';
import { Removed } from './Removed';

interface CityRecordsProps {
  details: CityDetails;
  /** The id of a record that stands elsewhere on the page. */
  opened?: string | null;
  sources: ReadonlyMap<string, Source>;
  /** Of the headings of the sections. */
  level: Level;
  /** Stands between the records and what others wrote: what the city itself said. */
  children?: ReactNode;
}

/** What a city does by its records, what others wrote about it, and what was not found. */
export function CityRecords({
  details,
  opened = null,
  sources,
  level,
  children,
}: CityRecordsProps) {
  const atlas = useAtlas();
  const { id, records, caseStudies, removed } = details;
  return (
    <>
      {capabilities.map((capability) => {
        const own = records.filter(
          ({ practice }) => atlas.practiceById.get(practice)?.capability === capability,
        );
        const here = own.filter((record) => record.id !== opened);
        // What stands elsewhere is not missing.
        if (here.length < own.length && here.length === 0) return null;
        return (
          <CapabilitySection
            key={capability}
            capability={capability}
            records={here}
            sources={sources}
            level={level}
          />
        );
      })}
      {children}
      <CaseEntries studies={caseStudies} level={level} />
      <NotFound
        records={records}
        asked={(atlas.cityById.get(id)?.answers.length ?? 0) > 0}
        level={level}
      />
      <Removed removed={removed ?? []} level={level} />
      <Correction records={records} level={level} />
    </>
  );
}
