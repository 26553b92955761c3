import { useAtlas } from '../../atlas/AtlasContext';
import type { Practice } from '../../atlas/model';
import type { PracticeDetails } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { Section } from '../../ui/Section';
import { CaseItems } from '../../profile/CaseItems';
import { OtherPractices } from './OtherPractices';
import { PracticeCharts } from './PracticeCharts';
import { PracticeHead } from './PracticeHead';
import { PracticeRecords } from './PracticeRecords';
import { Recognised } from './Recognised';

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
      <Section id="records" title={t('practice.onRecord')}>
        {records.length === 0 ? (
          <p>{t('practice.none')}</p>
        ) : (
          <>
            <p>
              {t('practice.onRecord.about')}
              {language !== 'en' && <span>{` ${t('city.inEnglish')}`}</span>}
            </p>
            <PracticeRecords details={details} />
          </>
        )}
      </Section>
      {records.length > 0 && (
        <PracticeCharts practice={practice} records={records} cities={cities} />
      )}
      {recognised.length > 0 && (
        <Section id="recognised" title={t('practice.recognised')}>
          <p>{t('practice.recognised.about')}</p>
          <Recognised cities={recognised} />
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
