import { useEffect, useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Choice, Text } from './Field';
import { readAs, readAsNumber, withEnds, type Column, type InOneColumn } from './propose';

/** What is proposed between several answers in a cell. */
const usual = ';';

interface KindFormProps {
  question: InOneColumn;
  about: (column: string) => Promise<Column>;
  onChange: (question: InOneColumn) => void;
}

/** What a column holds; null until it is known. */
function useColumn(about: KindFormProps['about'], name: string): Column | null {
  const [held, setHeld] = useState<{ of: string; column: Column } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const take = (column: Column) => isWanted && setHeld({ of: name, column });
    // Of what cannot be asked nothing is proposed.
    about(name).then(take, () => take({ text: name, values: [] }));
    return () => void (isWanted = false);
  }, [about, name]);
  return held?.of === name ? held.column : null;
}

/** Whether a cell has one answer or several, and what stands between these; or a number, and by which ranges it is told. */
export function KindForm({ question, about, onChange }: KindFormProps) {
  const { t } = useI18n();
  const values = useColumn(about, question.column)?.values;
  if (!values) return null;
  return (
    <>
      <Choice
        label={t('survey.kind')}
        value={question.kind}
        options={[
          ['single', t('survey.kind.single')],
          ['joined', t('survey.kind.joined')],
          ['number', t('survey.kind.number')],
        ]}
        onChange={(kind) =>
          onChange(
            kind === 'number'
              ? readAsNumber(question, values)
              : readAs(question, kind === 'joined' ? usual : null, values),
          )
        }
      />
      {question.kind === 'joined' && (
        <Text
          label={t('survey.separator')}
          value={question.separator}
          onChange={(separator) => onChange(readAs(question, separator, values))}
        />
      )}
      {question.kind === 'number' && <Ranges question={question} onChange={onChange} />}
    </>
  );
}

interface RangesProps {
  question: Extract<InOneColumn, { kind: 'number' }>;
  onChange: (question: InOneColumn) => void;
}

/** By which ranges numbers are told: where each ends. */
function Ranges({ question, onChange }: RangesProps) {
  const { t } = useI18n();
  const ends = question.bins.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  // What is typed stays as it is typed, also while it is no list of numbers yet.
  const [typed, setTyped] = useState(ends.join('; '));
  return (
    <>
      <Choice
        label={t('survey.decimal')}
        value={question.decimal}
        options={[
          ['.', t('survey.decimal.point')],
          [',', t('survey.decimal.comma')],
        ]}
        onChange={(decimal) => onChange({ ...question, decimal: decimal === ',' ? ',' : '.' })}
      />
      <Text
        label={t('survey.bins')}
        hint={t('survey.bins.hint')}
        pattern="\s*-?\d+([.,]\d+)?(\s*;\s*-?\d+([.,]\d+)?)*\s*;?\s*"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          const next = withEnds(question, text);
          if (next) onChange(next);
        }}
      />
    </>
  );
}
