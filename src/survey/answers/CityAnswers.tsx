import type { City, Question } from '../../atlas/model';
import { answersTo, compareWithRecords } from '../../atlas/agreement';
import { useI18n } from '../../i18n/I18n';
import { below, Heading, type Level } from '../../ui/Heading';
import { langOf } from '../../ui/english';
import { paths } from '../../view/paths';
import styles from './CityAnswers.module.css';

interface CityAnswersProps {
  city: City;
  level: Level;
}

/** What a city answered in surveys and agreed to be shown: a second kind of evidence beside its records. Nothing where it answered none. */
export function CityAnswers({ city, level }: CityAnswersProps) {
  const { t } = useI18n();
  const questions = [...new Set(city.answers.map(({ question }) => question))];
  const surveys = [...new Set(questions.map(({ survey }) => survey))];
  if (questions.length === 0) return null;
  return (
    <section className={styles.answers} aria-labelledby="answers">
      <Heading level={level} id="answers">
        {t('answers.title')}
      </Heading>
      <p className={styles.note}>{t('answers.note')}</p>
      {surveys.map((survey) => (
        <section key={survey.id}>
          <Heading level={below(level)}>
            {t('answers.survey', { title: survey.title, year: survey.year })}
          </Heading>
          <ul>
            {questions
              .filter((question) => question.survey === survey)
              .map((question) => (
                <Answered key={question.id} city={city} question={question} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** A question, the city's answer, and how it stands to what is on record. */
function Answered({ city, question }: { city: City; question: Question }) {
  const { t, language, list, path, word } = useI18n();
  const { practice, survey, text } = question;
  const lang = langOf(survey.language, language);
  const agreement = compareWithRecords(city, question);
  return (
    <li>
      <p className={styles.question} lang={lang}>
        {text}
      </p>
      <p className={styles.answer} lang={lang}>
        {list(answersTo(city, question).map(({ label }) => label))}
      </p>
      {practice && (
        <p className={styles.agreement}>
          <a href={path(paths.practice(practice.id))}>
            {word(`practice.${practice.id}`, practice.label)}
          </a>
          {agreement && <span>{`: ${t(`answers.${agreement}`)}`}</span>}
        </p>
      )}
    </li>
  );
}
