import type { City } from '../../atlas/model';
import { byYear } from '../../atlas/newest';
import type { CityDetails } from '../../atlas/details';
import type { OthersDo } from '../../atlas/similarity/others';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { numberNotes } from './notes';
import { citationsOf, quote } from './quoted';
import { Records } from './Records';
import { Sheet, type Stamp } from './Sheet';

interface LetterBriefProps extends Stamp {
  /** Whom it is to. */
  city: City;
  alike: readonly City[];
  ideas: readonly OthersDo[];
  /** Of the cities that the ideas are from. */
  details: readonly CityDetails[];
}

/** A letter to a city, on one page: what cities like it have on record and it has not, each with one example and its source. */
export function LetterBrief({ city, alike, ideas, details, ...stamp }: LetterBriefProps) {
  const { t, word, list, compare, language } = useI18n();
  const told = ideas.map(({ practice, cities }) => {
    const [first] = cities;
    const records = first?.records.filter((record) => record.practice === practice) ?? [];
    const { dated, undated } = byYear(records, compare);
    return { practice, cities, quoted: quote([...dated, ...undated].slice(0, 1), details) };
  });
  const notes = numberNotes(told.flatMap(({ quoted }) => quoted.flatMap(citationsOf)));
  return (
    <Sheet
      title={t('letter.title', { city: city.name })}
      kind={t('letter.kind')}
      notes={notes}
      {...stamp}
    >
      <p>
        {t('letter.opening', {
          city: city.name,
          cities: list(alike.slice(0, 5).map(({ name }) => name)),
          count: alike.length,
        })}
      </p>
      {told.length === 0 && <p>{t('letter.none', { city: city.name })}</p>}
      {told.map(({ practice, cities, quoted }) => {
        const own = word(`practice.${practice.id}.definition`, practice.definition);
        return (
          <section key={practice.id}>
            <h2>{word(`practice.${practice.id}`, practice.label)}</h2>
            <p>
              <span lang={own === practice.definition ? english(language) : undefined}>{own}</span>{' '}
              <span>
                {t('letter.where', {
                  count: cities.length,
                  total: alike.length,
                  cities: list(cities.map(({ name }) => name)),
                })}
              </span>
            </p>
            <Records records={quoted} notes={notes} says={['city']} />
          </section>
        );
      })}
    </Sheet>
  );
}
