import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { NoteLink } from './Cite';
import type { Notes } from './notes';
import type { Quoted } from './quoted';

/** On paper: how a record was done, in a line a thing, each with the number of its source. */
export default function HowPrinted({ told, notes }: Pick<Quoted, 'told'> & { notes: Notes }) {
  const { t, language } = useI18n();
  return (
    <ul>
      {told.map(({ entry, source }) => (
        <li key={`${entry.field} ${entry.text}`}>
          <span>{t(`adopt.${entry.field}`)}</span>
          {': '}
          <span lang={english(language)}>{entry.text}</span>{' '}
          {source && (
            <NoteLink
              number={notes.numberOf({ source, locator: entry.locator })}
              label={t('brief.source')}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
