import type { Found } from '../atlas/facets';
import type { Filter } from '../atlas/filter';
import type { Atlas, City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';

interface ChartsViewProps {
  atlas: Atlas;
  /** The cities that match, in reading order. */
  cities: readonly City[];
  /** The question they answer. */
  filter: Filter;
  found: Found | null;
}

/** The records that match as charts. */
export default function ChartsView({ cities }: ChartsViewProps) {
  const { t } = useI18n();
  return (
    <h2>
      {t('app.show.charts')} {cities.length}
    </h2>
  );
}
