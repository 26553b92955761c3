import { guideFields } from '../../atlas/details';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import type { Notes } from './notes';
import { PrintedEntry } from './PrintedEntry';
import type { Adopted } from './quoted';

interface AdoptPrintedProps extends Adopted {
  /** Whose likes the examples are. */
  like: City | null;
  notes: Notes;
}

/** On paper: three examples of cities like mine, first steps, documents to copy. */
export default function AdoptPrinted({ examples, told, like, notes }: AdoptPrintedProps) {
  const { t, language } = useI18n();
  const steps = guideFields.map((field) => ({
    title: field === 'document' ? t('adopt.document') : t(`adopt.step.${field}`),
    own: told.filter(({ entry }) => entry.field === field),
  }));
  const titled = like
    ? t('adopt.examples.like', { count: examples.length, city: like.name })
    : t('adopt.examples', { count: examples.length });
  return (
    <section>
      <h2>{t('adopt.title')}</h2>
      <p>
        <span>{titled}</span>
        {': '}
        {examples.map(({ city, record }, place) => (
          <span key={record.id}>
            {place > 0 && <span>{'; '}</span>}
            <span>{`${city.name}, `}</span>
            <span lang={english(language)}>{record.name}</span>
          </span>
        ))}
      </p>
      <ol>
        {steps
          .filter(({ own }) => own.length > 0)
          .map(({ title, own }) => (
            <li key={title}>
              <strong>{title}</strong>
              <ul>
                {own.map((one) => (
                  <PrintedEntry
                    key={`${one.record} ${one.entry.text}`}
                    label={one.city.name}
                    entry={one.entry}
                    source={one.source}
                    notes={notes}
                  />
                ))}
              </ul>
            </li>
          ))}
      </ol>
    </section>
  );
}
