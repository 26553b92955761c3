import { useI18n } from '../../../i18n/I18n';
import type { Question } from '../../../survey/import/mapping';
import { Choice, Text } from './Field';
import { readAs, type Column } from './propose';

/** What is proposed between several answers in a cell. */
const usual = ';';

interface KindFormProps {
  question: Question;
  about: (column: string) => Column;
  onChange: (question: Question) => void;
}

/** Whether a cell has one answer or several, and what stands between these. Nothing where an answer has a column of its own, or is a number. */
export function KindForm({ question, about, onChange }: KindFormProps) {
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
