import { useAtlas } from '../../atlas/AtlasContext';
import type { Country } from '../../atlas/model';
import type { CountryDetails } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { Section } from '../../ui/Section';
import { CaseItems } from '../../profile/CaseItems';
import { CountryCities } from './CountryCities';
import { CountryHead } from './CountryHead';
import { CountryPractices } from './CountryPractices';
import { CountryRecognitions } from './CountryRecognitions';

interface CountryProfileProps {
  country: Country;
  details: CountryDetails;
}

/** A country in full: its cities, what they have on record, and what others say of them. */
export function CountryProfile({ country, details }: CountryProfileProps) {
  const atlas = useAtlas();
  const { t, language } = useI18n();
  const cities = atlas.cities.filter((city) => city.country === country);
  return (
    <>
      <CountryHead country={country} cities={cities} />
      <Section id="cities" title={t('practice.country.cities')}>
        <CountryCities cities={cities} />
      </Section>
      <Section id="practices" title={t('practice.country.practices')}>
        <p>
          {t('practice.country.practices.about')}
          {language !== 'en' && <span>{` ${t('city.inEnglish')}`}</span>}
        </p>
        <CountryPractices details={details} />
      </Section>
      {details.recognitions.length > 0 && (
        <Section id="recognitions" title={t('city.recognitions')}>
          <CountryRecognitions details={details} />
        </Section>
      )}
      {details.caseStudies.length > 0 && (
        <Section id="case-studies" title={t('practice.cases')}>
          <CaseItems studies={details.caseStudies} of={{ country: [country.code] }} />
        </Section>
      )}
    </>
  );
}
