import { useAtlas } from '../../../atlas/AtlasContext';
import type { Responses } from '../../../atlas/findings';
import { useI18n } from '../../../i18n/I18n';
import { langOf } from '../../../ui/english';
import { Section } from '../../../ui/Section';
import { Counted } from './Counted';
import styles from './Findings.module.css';
import { OnRecord } from './OnRecord';

interface ResponsesSectionProps {
  responses: Responses;
}

/** A survey whose own responses were brought in: each question with what was answered in all. */
export function ResponsesSection({ responses }: ResponsesSectionProps) {
  const atlas = useAtlas();
  const { t, language } = useI18n();
  const { id, title, year, respondents, base, questions } = responses;
  const lang = langOf(responses.language, language);
  return (
    <Section id={`responses-${id}`} title={t('findings.survey', { survey: title, year })}>
      <p>
        <span>{`${t('findings.base', { base: respondents })}.`}</span>{' '}
        <span>{t('findings.responses', { base })}</span>
      </p>
      <ul className={styles.figures}>
        {questions.map((question) => {
          const practice =
            question.practice === null ? undefined : atlas.practiceById.get(question.practice);
          return (
            <li key={question.id} className={styles.figure}>
              <p className={styles.statement} lang={lang}>
                {question.text}
              </p>
              {question.attribute !== null && (
                <p className={styles.source}>
                  {t('findings.attribute', { attribute: question.attribute })}
                </p>
              )}
              {question.answered === null ? (
                <p className={styles.source}>{t('findings.withheld', { base })}</p>
              ) : (
                <Counted {...{ question, base, lang }} answered={question.answered} />
              )}
              {practice && <OnRecord practice={practice} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
