import type { Atlas, City, Country } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { CitiesMap } from '../map/CitiesMap';
import { Head } from './Head';
import { Links } from './Links';

interface CountryHeadProps {
  atlas: Atlas;
  country: Country;
  cities: readonly City[];
}

/** How much is on record in a country, and where. */
export function CountryHead({ atlas, country, cities }: CountryHeadProps) {
  const { t, word, country: nameOf } = useI18n();
  const { code, name, region, euMember } = country;
  const records = cities.reduce((sum, city) => sum + city.records.length, 0);
  const practices = new Set(cities.flatMap((city) => city.records.map(({ practice }) => practice)));
  return (
    <Head
      kind={[
        word(`region.${region.id}`, region.label),
        ...(euMember ? [t('practice.country.eu')] : []),
      ].join(' · ')}
      title={nameOf(code, name)}
      map={
        <CitiesMap
          cities={atlas.cities}
          shown={new Set(cities.map(({ id }) => id))}
          around={cities}
          named
          caption={t('practice.country.map', { country: nameOf(code, name) })}
        />
      }
    >
      <p>
        <span>
          {t('practice.country.sentence', {
            cities: cities.length,
            records,
            practices: practices.size,
            all: atlas.practices.length,
          })}
        </span>{' '}
        {t('practice.caution')}
      </p>
      <Links asks={{ country: [code] }} />
    </Head>
  );
}
