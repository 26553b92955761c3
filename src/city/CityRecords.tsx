import type { Atlas } from '../atlas/model';
import { capabilities, type CityDetails } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import type { Level } from '../ui/Heading';
import { CapabilitySection } from './CapabilitySection';
import { CaseEntries } from './CaseEntries';
import { CityCounts } from './CityCounts';
import { Correction } from './Correction';
import { english } from '../ui/english';
import { NotFound } from './NotFound';
import { Recognitions } from './Recognitions';

interface CityRecordsProps {
  atlas: Atlas;
  details: CityDetails;
  /** Of the headings of the sections. */
  level: Level;
}

/** Everything on record about a city, below its name. */
export function CityRecords({ atlas, details, level }: CityRecordsProps) {
  const { t, language } = useI18n();
  const { records, recognitions, caseStudies, note } = details;
  const sources = new Map(details.sources.map((source) => [source.id, source]));
  return (
    <>
      <CityCounts details={details} />
      {note !== null && (
        <p>
          {t('city.note')} <span lang={english(language)}>{note}</span>
        </p>
      )}
      <Recognitions recognitions={recognitions} sources={sources} level={level} />
      {capabilities.map((capability) => (
        <CapabilitySection
          key={capability}
          atlas={atlas}
          capability={capability}
          records={records.filter(
            ({ practice }) => atlas.practiceById.get(practice)?.capability === capability,
          )}
          sources={sources}
          level={level}
        />
      ))}
      <CaseEntries studies={caseStudies} level={level} />
      <NotFound atlas={atlas} records={records} level={level} />
      <Correction records={records} level={level} />
    </>
  );
}
