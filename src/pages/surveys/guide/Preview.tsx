import type { ReactNode } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { setView, useView } from '../../../view/store';
import type { Told } from '../../../survey/import/write';
import styles from './Guide.module.css';

interface PreviewProps {
  told: Told;
  /** The map with the answers in it. */
  children: ReactNode;
}

/** What may be told of the survey, as the atlas would tell it: counts, and the cities that agreed on the map. */
export function Preview({ told, children }: PreviewProps) {
  const { t } = useI18n();
  const { about, respondents, questions, answers, responses, mapping } = told;
  const cities = new Set(responses.map(({ city }) => city)).size;
  const chosen = useView(({ survey }) => survey);
  return (
    <>
      <h3>{t('answers.survey', { title: about.title, year: about.year })}</h3>
      <p>{t('survey.told', { respondents, cities })}</p>
      <div className={styles.preview}>
        <div>{children}</div>
        <ul className={styles.told}>
          {questions.map((question) => (
            <li key={question.id}>
              <p className={styles.asked}>{question.text}</p>
              <p className={styles.hint}>
                <span>
                  {question.answered === null
                    ? t('survey.withheld', { base: mapping.base })
                    : t('survey.answered', { answered: question.answered })}
                </span>
                {question.answered !== null && !question.whole && (
                  <span>{` · ${t('survey.others', { base: mapping.base })}`}</span>
                )}
              </p>
              <ul>
                {answers
                  .filter((answer) => answer.question === question.id)
                  .map(({ answer, label, count }) => {
                    const id = `${question.id}:${answer}`;
                    const named = responses.filter(
                      (one) => one.question === question.id && one.answer === answer,
                    ).length;
                    const isChosen = chosen.includes(id);
                    return (
                      <li key={answer}>
                        <span>
                          {count === null ? label : `${label} · ${t('survey.count', { count })}`}
                        </span>
                        {named > 0 && (
                          <Button
                            aria-pressed={isChosen}
                            aria-label={t('survey.onMap.of', { answer: label, cities: named })}
                            onClick={() => setView({ survey: isChosen ? [] : [id] })}
                          >
                            {t('survey.onMap', { cities: named })}
                          </Button>
                        )}
                      </li>
                    );
                  })}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
