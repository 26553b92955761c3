import { useAtlas } from '../../atlas/AtlasContext';
import type { Atlas, City, Question } from '../../atlas/model';
import { answersTo, compareWithRecords } from '../../atlas/agreement';
import { useI18n } from '../../i18n/I18n';
import { langOf } from '../../ui/english';
import styles from './CompareTable.module.css';
import { Row, RowGroup } from './Row';

interface AnswerRowsProps {
  cities: readonly City[];
}

/** What the cities answered in surveys, and how it stands to what is on record: a row for each question that one of them agreed to be shown by. */
export function AnswerRows({ cities }: AnswerRowsProps) {
  const atlas = useAtlas();
  const { t, language } = useI18n();
  const isAnswered = (question: Atlas['questions'][number]) =>
    cities.some(({ answers }) => answers.some((answer) => answer.question === question));
  const questions = atlas.questions.filter(isAnswered);
  if (questions.length === 0) return null;
  return (
    <RowGroup cities={cities.length} head={t('compare.answers')}>
      {questions.map((question) => {
        const { id, text, survey } = question;
        const lang = langOf(survey.language, language);
        return (
          <Row
            key={id}
            head={
              <>
                <span lang={lang}>{text}</span> ({survey.title}, {survey.year})
              </>
            }
            cells={cities.map((city) => {
              const missing = answersTo(city, question).length === 0;
              const content = missing ? (
                t('compare.answers.none')
              ) : (
                <Answer {...{ city, question, lang }} />
              );
              return { city, missing, content };
            })}
          />
        );
      })}
    </RowGroup>
  );
}

interface AnswerProps {
  city: City;
  question: Question;
  lang: string | undefined;
}

/** What a city answered, and what the records say of the same practice: neither is judged by the other. */
function Answer({ city, question, lang }: AnswerProps) {
  const { t, list } = useI18n();
  const agreement = compareWithRecords(city, question);
  return (
    <>
      <span lang={lang}>{list(answersTo(city, question).map(({ label }) => label))}</span>
      {agreement && <p className={styles.agreement}>{t(`answers.${agreement}`)}</p>}
    </>
  );
}
