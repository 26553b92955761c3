import type { CityDetails, Recognition, Source } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { NoteLink } from './Cite';
import type { Notes } from './notes';

interface CityExtrasProps {
  details: CityDetails;
  sources: ReadonlyMap<string, Source>;
  notes: Notes;
}

/** What others say of a city: recognitions with their sources, case studies with their addresses. */
export function CityExtras({ details, sources, notes }: CityExtrasProps) {
  const { t, language: own } = useI18n();
  const { recognitions, caseStudies, note } = details;
  return (
    <div>
      {recognitions.length > 0 && (
        <section>
          <h2>{t('city.recognitions')}</h2>
          <ul>
            {recognitions.map((recognition) => {
              const source = sources.get(recognition.source);
              const { scheme, year, result, detail } = recognition;
              return (
                <li key={`${scheme} ${year} ${result} ${detail}`}>
                  <Recognised recognition={recognition} />{' '}
                  {source && (
                    <NoteLink
                      number={notes.numberOf({ source, locator: null })}
                      label={t('brief.source')}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {caseStudies.length > 0 && (
        <section>
          <h2>{t('city.cases')}</h2>
          <ul>
            {caseStudies.map(({ id, title, language, publisher, year, url }) => (
              <li key={id}>
                <cite lang={language}>{title}</cite>. {publisher}
                <span>{year === null ? '.' : `, ${year}.`}</span>{' '}
                <a href={url} rel="noopener">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {note !== null && (
        <p>
          {t('city.note')} <span lang={english(own)}>{note}</span>
        </p>
      )}
    </div>
  );
}

/** "EU Mission Label: Labelled, 2024" */
function Recognised({ recognition }: { recognition: Recognition }) {
  const { word, language } = useI18n();
  const { scheme, year, result, detail } = recognition;
  // "Other" says nothing: there the detail is the name.
  const own = scheme === 'other' && detail !== null;
  const outcome = [word(`result.${result}`, result), year].filter((part) => part !== null);
  return (
    <>
      {own ? (
        <span lang={english(language)}>{detail}</span>
      ) : (
        <span>{word(`scheme.${scheme}`, scheme)}</span>
      )}
      <span>{`: ${outcome.join(', ')}`}</span>
    </>
  );
}
