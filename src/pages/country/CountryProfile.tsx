import { useAtlas } from '../../atlas/AtlasContext';
import type { Country, City } from '../../atlas/model';
import type { CountryDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { Glossary } from '../../ui/Glossary';
import { Section } from '../../ui/Section';
import { CaseItems } from '../../profile/CaseItems';
import { CountryHead } from './CountryHead';
import { CountryPractices } from './CountryPractices';
import { CountryRecognitions } from './CountryRecognitions';
import { Mark } from '../../map/Mark';
import { paths } from '../../view/paths';
import styles from './CountryProfile.module.css';

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
      <Glossary terms={['record', 'on-record', 'practice', 'recognition']} />
      <Section id="cities" title={t('practice.country.cities')}>
        <CountryCities cities={cities} />
      </Section>
      <Section id="practices" title={t('practice.country.practices')}>
        <p>
          {t('practice.country.practices.about')}
          {language !== baseLanguage && <span>{` ${t('city.inEnglish')}`}</span>}
        </p>
        <CountryPractices country={country.code} details={details} />
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

/** The cities of a country by name, with their marks and how much is on record. */
function CountryCities({ cities }: { cities: readonly City[] }) {
  const { t, path, compare } = useI18n();
  const sorted = [...cities].sort((a, b) => compare(a.name, b.name));
  return (
    <ul className={styles.cities}>
      {sorted.map(({ id, name, profile, records }) => (
        <li key={id}>
          <Mark profile={profile} />
          <a href={path(paths.city(id))}>{name}</a>
          <span className={styles.count}>
            {records.length > 0
              ? t('city.records', { count: records.length })
              : t('city.capability.none')}
          </span>
        </li>
      ))}
    </ul>
  );
}
