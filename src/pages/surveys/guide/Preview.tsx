import { use, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { setView, ViewContext } from '../../../view/store';
import { isOnMap, type InShort, type OnMap } from './files';
import { LongList } from './LongList';
import styles from './Guide.module.css';

interface PreviewProps {
  told: InShort;
  onMap: OnMap;
  /** Puts a question on the map, by its id. Resolves to whether it is there. */
  onShow: (question: string) => Promise<boolean>;
  /** The map with the answers in it. */
  children: ReactNode;
}

/** What may be told of the survey, as the atlas would tell it: counts, and the cities that agreed on the map. */
export function Preview({ told, onMap, onShow, children }: PreviewProps) {
  const { t } = useI18n();
  const { about, respondents, cities, base, questions } = told;
  const answersOf = useMemo(() => lookUp(told), [told]);
  const choose = async (question: string, survey: readonly string[]) => {
    if (await onShow(question)) setView({ survey });
  };
  // As it was chosen: the page's own atlas, by which views are read, has none of these questions.
  const chosen = useStore(use(ViewContext), ({ survey }) => survey);
  return (
    <>
      <h3>{t('answers.survey', { title: about.title, year: about.year })}</h3>
      <p>{t('survey.told', { respondents, cities })}</p>
      {onMap.held < onMap.all && <p>{t('survey.part', { held: onMap.held, all: onMap.all })}</p>}
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
                      ? t('survey.withheld', { base })
                      : t('survey.answered', { answered: question.answered })}
                  </span>
                  {question.answered !== null && !question.whole && (
                    <span>{` · ${t('survey.others', { base })}`}</span>
                  )}
                </p>
                <ul>
                  {answersOf(question.id).map(({ answer, label, count, named }) => {
                    const id = `${question.id}:${answer}`;
                    const isChosen = chosen.includes(id) && isOnMap(onMap, question.id);
                    return (
                      <li key={answer}>
                        <span>
                          {count === null ? label : `${label} · ${t('survey.count', { count })}`}
                        </span>
                        {named > 0 && (
                          <Button
                            aria-pressed={isChosen}
                            aria-label={t('survey.onMap.of', { answer: label, cities: named })}
                            onClick={() => void choose(question.id, isChosen ? [] : [id])}
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

/** The answers to each question; thousands of questions are looked up. */
function lookUp({ answers }: InShort) {
  const byQuestion = new Map<string, (typeof answers)[number][]>();
  for (const one of answers) {
    const known = byQuestion.get(one.question);
    if (known) known.push(one);
    else byQuestion.set(one.question, [one]);
  }
  return (question: string) => byQuestion.get(question) ?? [];
}
