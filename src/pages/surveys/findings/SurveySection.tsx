import type { Survey } from '../../../atlas/findings';
import { useI18n } from '../../../i18n/I18n';
import { english } from '../../../ui/english';
import { Section } from '../../../ui/Section';
import { Figure } from './Figure';
import styles from './Findings.module.css';

interface SurveySectionProps {
  id: string;
  survey: Survey;
}

/** One survey: who was asked, when and where, and each published figure. */
export function SurveySection({ id, survey }: SurveySectionProps) {
  const { t, language } = useI18n();
  const { name, year, base, baseUnit, area, findings } = survey;
  return (
    <Section id={id} title={t('findings.survey', { survey: name, year })}>
      <p>
        <span>{t('findings.base', { base })}</span>{' '}
        <span lang={english(language)}>
          {baseUnit}, {area}
        </span>
      </p>
      <ul className={styles.figures}>
        {findings.map((finding) => (
          <Figure key={finding.id} finding={finding} />
        ))}
      </ul>
    </Section>
  );
}
