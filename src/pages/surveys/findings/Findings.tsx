import type { Findings as AllFindings } from '../../../atlas/findings';
import { useI18n } from '../../../i18n/I18n';
import { Linked } from '../../../ui/Linked';
import { PageHead, Section } from '../../../ui/Section';
import { paths } from '../../../view/paths';
import { ResponsesSection } from './ResponsesSection';
import { SurveySection } from './SurveySection';

interface FindingsProps {
  findings: AllFindings;
}

/** What surveys of city governments have published, each survey for itself, beside what is on record here. */
export function Findings({ findings: { surveys, responses } }: FindingsProps) {
  const { t, path } = useI18n();
  return (
    <>
      <PageHead title={t('findings.title')}>
        <p>{t('findings.lede')}</p>
      </PageHead>
      {surveys.map((survey, at) => (
        <SurveySection key={survey.name + survey.year} id={`survey-${at + 1}`} survey={survey} />
      ))}
      {responses.map((one) => (
        <ResponsesSection key={one.id} responses={one} />
      ))}
      <Section id="differ" title={t('findings.differ')}>
        <p>{t('findings.differ.survey')}</p>
        <p>{t('findings.differ.records')}</p>
        <p>
          <Linked
            id="findings.differ.more"
            links={{ a: path(paths.about), b: path(paths.event) }}
          />
        </p>
      </Section>
    </>
  );
}
