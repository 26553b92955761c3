import { Suspense } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { Practice, City } from '../../atlas/model';
import type { PracticeDetails } from '../../atlas/details';
import { schemes } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { Glossary } from '../../ui/Glossary';
import { Section } from '../../ui/Section';
import { CaseItems } from '../../profile/CaseItems';
import { OtherPractices } from './OtherPractices';
import { PracticeCharts } from './PracticeCharts';
import { PracticeHead } from './PracticeHead';
import { paths } from '../../view/paths';
import { AdoptThis } from '../../profile/adopt/onDemand';
import { Folds } from '../../profile/Folds';
import { byCountry } from '../../profile/groups';
import { RecordFold } from '../../profile/RecordFold';
import { WithTranslation } from '../../profile/translate/WithTranslation';
import { formatView } from '../../view/codec';
import { defaultView } from '../../view/view';
import styles from './PracticeProfile.module.css';

interface PracticeProfileProps {
  practice: Practice;
  details: PracticeDetails;
}

/** A practice in full: what it is, who does it, since when and for what, on whose word. */
export function PracticeProfile({ practice, details }: PracticeProfileProps) {
  const atlas = useAtlas();
  const { t, language } = useI18n();
  const records = atlas.records.filter((record) => record.practice === practice);
  const cities = [...new Set(records.map(({ city }) => city))];
  const recognised = cities.filter(({ recognitions }) => recognitions.length > 0);
  const { caseStudies } = details;
  return (
    <>
      <PracticeHead practice={practice} />
      <Glossary terms={['on-record', 'record', 'status', 'challenge', 'recognition']} />
      <Section id="records" title={t('practice.onRecord')}>
        {records.length === 0 ? (
          <p>{t('practice.none')}</p>
        ) : (
          <>
            <p>
              {t('practice.onRecord.about')}
              {language !== baseLanguage && <span>{` ${t('city.inEnglish')}`}</span>}
            </p>
            <WithTranslation
              texts={details.records.flatMap(({ name, summary }) => [name, summary])}
              of="cities"
            >
              <PracticeRecords practice={practice} details={details} />
            </WithTranslation>
          </>
        )}
      </Section>
      {details.records.some(({ guide }) => guide !== undefined) && (
        <Suspense>
          <AdoptThis records={details.records} sources={details.sources} />
        </Suspense>
      )}
      {records.length > 0 && (
        <PracticeCharts practice={practice} records={records} cities={cities} />
      )}
      {recognised.length > 0 && (
        <Section id="recognised" title={t('practice.recognised')}>
          <p>{t('practice.recognised.about')}</p>
          <Recognised practice={practice} cities={recognised} />
        </Section>
      )}
      {caseStudies.length > 0 && (
        <Section id="case-studies" title={t('practice.cases')}>
          <CaseItems studies={caseStudies} of={{ practice: [practice.id] }} />
        </Section>
      )}
      <OtherPractices practice={practice} />
    </>
  );
}

/** More recognised cities are counted, and named in the atlas. */
const mostNamed = 600;

interface RecognisedProps {
  practice: Practice;
  cities: readonly City[];
}

/** Which of the cities others have recognised, scheme by scheme. */
function Recognised({ practice, cities }: RecognisedProps) {
  const { t, word, path } = useI18n();
  return (
    <dl className={styles.schemes}>
      {schemes.map((scheme) => {
        const found = cities.filter(({ recognitions }) => recognitions.includes(scheme));
        if (found.length === 0) return null;
        return (
          <div key={scheme}>
            <dt>{word(`scheme.${scheme}`, scheme)}</dt>
            <dd>
              {cities.length > mostNamed ? (
                <a
                  href={
                    path(paths.home) +
                    formatView({
                      ...defaultView,
                      practice: [practice.id],
                      recognition: [scheme],
                    })
                  }
                >
                  {t('practice.cities', { count: found.length })}
                </a>
              ) : (
                <CityLine cities={found} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Cities as links in a line, by name. */
function CityLine({ cities }: { cities: readonly City[] }) {
  const { path, compare } = useI18n();
  const sorted = [...cities].sort((a, b) => compare(a.name, b.name));
  return (
    <ul className={styles.cities}>
      {sorted.map(({ id, name }) => (
        <li key={id}>
          <a href={path(paths.city(id))}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** Up to this many records are all open from the start. */
const fewRecords = 12;

/** The records of a practice, country by country and city by city. */
function PracticeRecords({ practice, details }: PracticeProfileProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const sources = new Map(details.sources.map((source) => [source.id, source]));
  const open = details.records.length <= fewRecords;
  return (
    <Folds open={open}>
      {byCountry(atlas, details.records, i18n).map(({ country, name, placed }) => (
        <RecordFold
          key={country.code}
          title={name}
          placed={placed}
          sources={sources}
          all={details.records.length}
          asks={{ practice: [practice.id], country: [country.code] }}
          open={open}
        />
      ))}
    </Folds>
  );
}
