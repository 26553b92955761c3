import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { answersOf, columnsOf, type Mapping, type Question } from '../../../survey/import/mapping';
import { changeAnswer, changeQuestion, dropQuestion } from './edit';
import { Choice, Switch, Text } from './Field';
import { type Column, readAs } from './propose';
import styles from './Guide.module.css';

interface QuestionFormProps {
  mapping: Mapping;
  question: Question;
  about: (column: string) => Column;
  onChange: (mapping: Mapping) => void;
}

/** One question: what it asks about, whether it may be told by city, and what its answers mean. */
export function QuestionForm({
  mapping,
  question,
  about: aboutColumn,
  onChange,
}: QuestionFormProps) {
  const { t, word, list } = useI18n();
  const atlas = useAtlas();
  const { id, text, practice, public: open } = question;
  const change = (to: (one: Question) => Question) => onChange(changeQuestion(mapping, id, to));
  const known = practice === null ? undefined : atlas.practiceById.get(practice);
  const about = known ? word(`practice.${known.id}`, known.label) : t('survey.practice.none');
  return (
    <details className={styles.question}>
      <summary>
        {text} <span>{t(open ? 'survey.summary.open' : 'survey.summary.closed', { about })}</span>
      </summary>
      <p className={styles.hint}>{t('survey.from', { columns: list(columnsOf(question)) })}</p>
      <div className={styles.fields}>
        <Text
          label={t('survey.text')}
          value={text}
          onChange={(next) => change((one) => ({ ...one, text: next }))}
        />
        <Choice
          label={t('survey.practice')}
          value={practice ?? ''}
          options={[
            ['', t('survey.practice.none')],
            ...atlas.practices.map(
              (one) => [one.id, word(`practice.${one.id}`, one.label)] as const,
            ),
          ]}
          onChange={(next) =>
            change((one) =>
              next === ''
                ? { ...one, practice: null }
                : { ...one, practice: next, attribute: null },
            )
          }
        />
        {practice === null && (
          <Text
            label={t('survey.attribute')}
            hint={t('survey.attribute.hint')}
            optional
            value={question.attribute ?? ''}
            onChange={(next) => change((one) => ({ ...one, attribute: next === '' ? null : next }))}
          />
        )}
        <Switch
          label={t('survey.public')}
          checked={open}
          onChange={(checked) => change((one) => ({ ...one, public: checked }))}
        />
        <KindForm question={question} about={aboutColumn} onChange={(next) => change(() => next)} />
      </div>
      <ul className={styles.answers}>
        {answersOf(question).map((answer) => (
          <li key={answer} className={styles.fields}>
            <Text
              label={t('survey.answer')}
              value={question.labels[answer] ?? answer}
              onChange={(label) => change((one) => changeAnswer(one, answer, { label }))}
            />
            <Choice
              label={t('survey.says')}
              value={question.says[answer] ?? ''}
              options={[
                ['', t('survey.says.neither')],
                ['yes', t('survey.says.yes')],
                ['no', t('survey.says.no')],
              ]}
              onChange={(says) =>
                change((one) =>
                  changeAnswer(one, answer, {
                    says: says === 'yes' || says === 'no' ? says : null,
                  }),
                )
              }
            />
          </li>
        ))}
      </ul>
      <Button onClick={() => onChange(dropQuestion(mapping, id))}>{t('survey.drop')}</Button>
    </details>
  );
}

/** What is proposed between several answers in a cell. */
const usual = ';';

interface KindFormProps {
  question: Question;
  about: (column: string) => Column;
  onChange: (question: Question) => void;
}

/** Whether a cell has one answer or several, and what stands between these. Nothing where an answer has a column of its own, or is a number. */
function KindForm({ question, about, onChange }: KindFormProps) {
  const { t } = useI18n();
  if (question.kind !== 'single' && question.kind !== 'joined') return null;
  const read = (separator: string | null) =>
    onChange(readAs(question, separator, about(question.column).values));
  return (
    <>
      <Choice
        label={t('survey.kind')}
        value={question.kind}
        options={[
          ['single', t('survey.kind.single')],
          ['joined', t('survey.kind.joined')],
        ]}
        onChange={(kind) => read(kind === 'joined' ? usual : null)}
      />
      {question.kind === 'joined' && (
        <Text label={t('survey.separator')} value={question.separator} onChange={read} />
      )}
    </>
  );
}
