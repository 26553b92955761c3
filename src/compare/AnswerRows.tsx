import type { Atlas, City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { langOf } from '../ui/english';
import { Row, RowGroup } from './Row';

interface AnswerRowsProps {
  atlas: Atlas;
  cities: readonly City[];
}

/** What the cities answered in surveys: a row for each question that one of them agreed to be shown by. */
export function AnswerRows({ atlas, cities }: AnswerRowsProps) {
  const { t, list, language } = useI18n();
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
              const given = city.answers.filter((answer) => answer.question === question);
              return {
                city,
                missing: given.length === 0,
                content:
                  given.length === 0 ? (
                    t('compare.answers.none')
                  ) : (
                    <span lang={lang}>{list(given.map(({ label }) => label))}</span>
                  ),
              };
            })}
          />
        );
      })}
    </RowGroup>
  );
}
