import { useI18n } from '../../i18n/I18n';
import type { Notes } from './notes';
import { PrintedEntry } from './PrintedEntry';
import type { Quoted } from './quoted';

/** On paper: how a record was done, in a line a thing, each with the number of its source. */
export default function HowPrinted({ told, notes }: Pick<Quoted, 'told'> & { notes: Notes }) {
  const { t } = useI18n();
  return (
    <ul>
      {told.map(({ entry, source }) => (
        <PrintedEntry
          key={`${entry.field} ${entry.text}`}
          label={t(`adopt.${entry.field}`)}
          entry={entry}
          source={source}
          notes={notes}
        />
      ))}
    </ul>
  );
}
