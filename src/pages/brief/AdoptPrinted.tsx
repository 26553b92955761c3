import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { examplesOf, guidedOf, stepFields, toldOf } from '../../profile/adopt/guides';
import { english } from '../../ui/english';
import type { Notes } from './notes';
import { PrintedEntry } from './PrintedEntry';
import type { Quoted } from './quoted';

interface AdoptPrintedProps {
  /** The records of the practice that say how they were done. */
  guided: readonly Quoted[];
  /** Whose likes are looked for. */
  like: City | null;
  notes: Notes;
}

/** On paper: three examples of cities like mine, first steps, documents to copy. */
export default function AdoptPrinted({ guided, like, notes }: AdoptPrintedProps) {
  const atlas = useAtlas();
  const { t, language } = useI18n();
  const sources = new Map(
    guided.flatMap(({ told }) =>
      told.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])),
    ),
  );
  const all = guidedOf(guided.map(({ city, detail }) => ({ city, record: detail })));
  const examples = examplesOf(all, atlas, like);
  const steps = [...stepFields, 'document' as const].map((field) => ({
    title: field === 'document' ? t('adopt.document') : t(`adopt.step.${field}`),
    told: toldOf(examples, field, sources),
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
          .filter(({ told }) => told.length > 0)
          .map(({ title, told }) => (
            <li key={title}>
              <strong>{title}</strong>
              <ul>
                {told.map((one) => (
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
