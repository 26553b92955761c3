import type { ReactNode } from 'react';
import type { CityDetails } from '../atlas/schema';
import { useAtlas } from '../atlas/AtlasContext';
import { useI18n } from '../i18n/I18n';
import { CityCounts } from './CityCounts';
import { CityRecords } from './CityRecords';
import { Recognitions } from './Recognitions';
import { sourcesOf } from './sources';

interface CityTextsProps {
  details: CityDetails;
  /** The id of the record that stands above already. */
  opened: string | null;
  /** What the city itself said. */
  children: ReactNode;
}

/** What stands below a city's name in the column beside the map. */
export default function CityTexts({ details, opened, children }: CityTextsProps) {
  const { t } = useI18n();
  const city = useAtlas().cityById.get(details.id)?.name ?? '';
  const rest = details.records.filter(({ id }) => id !== opened);
  const isOpened = rest.length < details.records.length;
  const sources = sourcesOf(details);
  return (
    <>
      <CityCounts details={details} />
      <Recognitions recognitions={details.recognitions} sources={sources} level={2} folded />
      {isOpened && rest.length > 0 && <h2>{t('records.from', { city, count: rest.length })}</h2>}
      <CityRecords
        details={details}
        opened={opened}
        sources={sources}
        level={isOpened && rest.length > 0 ? 3 : 2}
      >
        {children}
      </CityRecords>
    </>
  );
}
