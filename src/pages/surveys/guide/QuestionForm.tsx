import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { answersOf, columnsOf, type Mapping, type Question } from '../../../survey/import/mapping';
import { changeAnswer, changeQuestion, dropQuestion } from './edit';
import { Choice, Switch, Text } from './Field';
import { KindForm } from './KindForm';
import type { Column } from './propose';
import styles from './Guide.module.css';

interface QuestionFormProps {
  mapping: Mapping;
  question: Question;
  about: (column: string) => Promise<Column>;
  onChange: (mapping: Mapping) => void;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

/** One question, closed until somebody asks for it. */
export function QuestionForm({ isOpen, onToggle, ...props }: QuestionFormProps) {
  const { t, word } = useI18n();
  const atlas = useAtlas();
  const { text, practice, public: open } = props.question;
  const known = practice === null ? undefined : atlas.practiceById.get(practice);
  const about = known ? word(`practice.${known.id}`, known.label) : t('survey.practice.none');
  return (
    <details
      className={styles.question}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary>
        {text} <span>{t(open ? 'survey.summary.open' : 'survey.summary.closed', { about })}</span>
      </summary>
      {isOpen && <QuestionFields {...props} />}
    </details>
  );
}

/** What it asks about, whether it may be told by city, and what its answers mean. */
function QuestionFields({
  mapping,
  question,
  about,
  onChange,
}: Omit<QuestionFormProps, 'isOpen' | 'onToggle'>) {
  const { t, word, list } = useI18n();
  const atlas = useAtlas();
  const { id, text, practice, public: open } = question;
  const change = (to: (one: Question) => Question) => onChange(changeQuestion(mapping, id, to));
  return (
    <>
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
        {question.kind !== 'spread' && (
          <KindForm question={question} about={about} onChange={(next) => change(() => next)} />
        )}
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
    </>
  );
}
