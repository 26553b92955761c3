import { useAtlas } from '../../atlas/AtlasContext';
import type { City, Country } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { Head } from '../../profile/Head';
import { Links } from '../../profile/Links';

interface CountryHeadProps {
  country: Country;
  cities: readonly City[];
}

/** How much is on record in a country, and where. */
export function CountryHead({ country, cities }: CountryHeadProps) {
  const atlas = useAtlas();
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
        <StaticMap
          fit={cities}
          marks={{ cities: atlas.cities, shown: new Set(cities.map(({ id }) => id)) }}
          named
          label={t('practice.country.map', { country: nameOf(code, name) })}
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
