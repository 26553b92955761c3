import type { Survey, Finding } from '../../../atlas/findings';
import { useI18n } from '../../../i18n/I18n';
import { english } from '../../../ui/english';
import { Section } from '../../../ui/Section';
import { useAtlas } from '../../../atlas/AtlasContext';
import { ExternalLink } from '../../../ui/ExternalLink';
import { Bound } from './Bound';
import { OnRecord } from './OnRecord';
import styles from './Findings.module.css';
import { ShareTable } from './ShareTable';

interface SurveySectionProps {
  id: string;
  survey: Survey;
}

/** The key of each precision in the catalogue. */
const keys = { exactly: 'exactly', almost: 'almost', 'more than': 'moreThan' } as const;

/** One survey: who was asked, when and where, and each published figure. */
export function SurveySection({ id, survey }: SurveySectionProps) {
  const { t, language } = useI18n();
  const { name, year, base, baseUnit, area, findings } = survey;
  return (
    <Section id={id} title={t('findings.survey', { survey: name, year })}>
      <p>
        <span>{t('findings.base', { base })}</span>{' '}
        <span lang={english(language)}>
          ({baseUnit}, {area})
        </span>
      </p>
      <ul className={styles.figures}>
        {findings.map((finding) => (
          <Figure key={finding.id} finding={finding} />
        ))}
      </ul>
      <ShareTable
        lang={english(language)}
        columns={[t('findings.column.what'), t('findings.column.share')]}
        rows={findings.map(({ statement, precision, percent }) => [
          statement,
          t(`findings.${keys[precision]}`, { percent }),
        ])}
      />
    </Section>
  );
}

interface FigureProps {
  finding: Finding;
}

/** A published share in words and as a bar, with its source; below it what the atlas has of the same practice. */
function Figure({ finding }: FigureProps) {
  const atlas = useAtlas();
  const { t, language } = useI18n();
  const { statement, precision, percent, practice, url } = finding;
  const known = practice === null ? undefined : atlas.practiceById.get(practice);
  return (
    <li className={styles.figure}>
      <p className={styles.statement} lang={english(language)}>
        {statement}
      </p>
      <div className={styles.share}>
        <strong>{t(`findings.${keys[precision]}`, { percent })}</strong>
        <Bound precision={precision} percent={percent} />
      </div>
      <p className={styles.source}>
        <ExternalLink href={url}>{t('findings.source')}</ExternalLink>
      </p>
      {known && <OnRecord practice={known} />}
    </li>
  );
}
