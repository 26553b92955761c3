import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { columnsOf, type Mapping } from '../../../survey/import/mapping';
import { personalIn } from '../../../survey/import/personal';
import styles from './Guide.module.css';
import { mostAnswers } from '../../../survey/import/column';
import { LongList } from './LongList';
import type { Opened } from './useGuide';

interface LeftOutProps {
  mapping: Mapping;
  opened: Pick<Opened, 'columns' | 'leftOut'>;
  onTakeIn: (column: string) => void;
}

/** The columns that are read and forgotten, and why; each can be taken in, by who says so after a warning. */
export function LeftOut({ mapping, opened, onTakeIn }: LeftOutProps) {
  const { t } = useI18n();
  const { city, consent, questions } = mapping;
  const used = new Set([
    city.column,
    city.country,
    consent?.column,
    ...questions.flatMap(columnsOf),
  ]);
  const reasons = new Map(opened.leftOut.map(({ column, why }) => [column, why]));
  const left = opened.columns.filter((column) => !used.has(column));
  const whyOf = (column: string) =>
    reasons.get(column) ?? personalIn(column, []) ?? 'not a question';
  if (left.length === 0) return null;
  return (
    <>
      <p>{t('survey.leftOut')}</p>
      <LongList items={left} as="ul" className={styles.left}>
        {(column) => (
          <li key={column}>
            {column} ({t(`survey.why.${reasonKeys[whyOf(column)]}`)})
            <details>
              <summary>{t('survey.takeIn', { column })}</summary>
              <p>{t('survey.takeIn.warning', { most: mostAnswers })}</p>
              <Button onClick={() => onTakeIn(column)}>{t('survey.takeIn.do')}</Button>
            </details>
          </li>
        )}
      </LongList>
    </>
  );
}

/** The end of the message for each reason. */
const reasonKeys = {
  name: 'name',
  'e-mail': 'mail',
  phone: 'phone',
  position: 'position',
  'address of a device': 'device',
  'id or token': 'token',
  time: 'time',
  place: 'place',
  'free text': 'text',
  'not a question': 'other',
  'not to be judged': 'unsure',
  'in its options': 'options',
  'too many answers': 'many',
  empty: 'empty',
  formula: 'formula',
  error: 'error',
} as const;
