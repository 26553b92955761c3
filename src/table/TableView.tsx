import type { Found } from '../atlas/facets';
import type { Filter } from '../atlas/filter';
import type { Atlas, City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';

interface TableViewProps {
  atlas: Atlas;
  /** The cities that match, in reading order. */
  cities: readonly City[];
  /** The question they answer. */
  filter: Filter;
  found: Found | null;
}

/** The cities that match, or their records, as a table. */
export default function TableView({ cities }: TableViewProps) {
  const { t } = useI18n();
  return (
    <h2>
      {t('app.show.table')} {cities.length}
    </h2>
  );
}
