import type { GuideEntry, Source } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { NoteLink } from './Cite';
import type { Notes } from './notes';

interface PrintedEntryProps {
  /** What the line is about: a thing, or a city. */
  label: string;
  entry: GuideEntry;
  source: Source | undefined;
  notes: Notes;
}

/** On paper: what a source says of how a record was done, with the number of that source. */
export function PrintedEntry({ label, entry, source, notes }: PrintedEntryProps) {
  const { t, language } = useI18n();
  return (
    <li>
      <span>{label}</span>
      {': '}
      <span lang={english(language)}>{entry.text}</span>{' '}
      {source && (
        <NoteLink
          number={notes.numberOf({ source, locator: entry.locator })}
          label={t('brief.source')}
        />
      )}
    </li>
  );
}
