import { useAtlas } from '../../atlas/AtlasContext';
import type { PracticeDetails } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { Fold } from '../../profile/Fold';
import { Folds } from '../../profile/Folds';
import { byCountry } from '../../profile/groups';
import { PlacedEntry } from '../../profile/PlacedEntry';

/** Up to this many records are all open from the start. */
const fewRecords = 12;

/** The records of a practice, country by country and city by city. */
export function PracticeRecords({ details }: { details: PracticeDetails }) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const sources = new Map(details.sources.map((source) => [source.id, source]));
  const open = details.records.length <= fewRecords;
  return (
    <Folds open={open}>
      {byCountry(atlas, details.records, i18n).map(({ country, name, placed, cities }) => (
        <Fold
          key={country.code}
          title={name}
          short={i18n.list(cities.map((city) => city.name))}
          open={open}
        >
          {placed.map((one) => (
            <PlacedEntry key={one.record.id} placed={one} source={sources.get(one.record.source)} />
          ))}
        </Fold>
      ))}
    </Folds>
  );
}
