import { useMemo, type ReactNode } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { setView, useView } from '../../../view/store';
import type { Told } from '../../../survey/import/write';
import { LongList } from './LongList';
import styles from './Guide.module.css';

interface PreviewProps {
  told: Told;
  /** The map with the answers in it. */
  children: ReactNode;
}

/** What may be told of the survey, as the atlas would tell it: counts, and the cities that agreed on the map. */
export function Preview({ told, children }: PreviewProps) {
  const { t } = useI18n();
  const { about, respondents, questions, responses, mapping } = told;
  const { answersOf, namedOf } = useMemo(() => lookUp(told), [told]);
  const cities = new Set(responses.map(({ city }) => city)).size;
  const chosen = useView(({ survey }) => survey);
  return (
    <>
      <h3>{t('answers.survey', { title: about.title, year: about.year })}</h3>
      <p>{t('survey.told', { respondents, cities })}</p>
      <div className={styles.preview}>
        <div>{children}</div>
        <div>
          <LongList items={questions} as="ul" className={styles.told}>
            {(question) => (
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
                  {answersOf(question.id).map(({ answer, label, count }) => {
                    const id = `${question.id}:${answer}`;
                    const named = namedOf(id);
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
            )}
          </LongList>
        </div>
      </div>
    </>
  );
}

/** The answers to each question, and how many cities are named with one; thousands of questions are looked up. */
function lookUp({ answers, responses }: Told) {
  const byQuestion = new Map<string, (typeof answers)[number][]>();
  for (const one of answers) {
    const known = byQuestion.get(one.question);
    if (known) known.push(one);
    else byQuestion.set(one.question, [one]);
  }
  const named = new Map<string, number>();
  for (const { question, answer } of responses) {
    const id = `${question}:${answer}`;
    named.set(id, (named.get(id) ?? 0) + 1);
  }
  return {
    answersOf: (question: string) => byQuestion.get(question) ?? [],
    namedOf: (id: string) => named.get(id) ?? 0,
  };
}
