import { useI18n } from '../../i18n/I18n';
import type { Translator } from '../../i18n/translator';
import { Button } from '../../ui/Button';
import type { ImportFault } from '../import/fault';
import type { Mapping } from '../import/mapping';
import { addAnswer, changeQuestion, giveName } from './edit';
import styles from './Guide.module.css';

/** How many are shown at once. */
const most = 20;

interface FaultsProps {
  faults: readonly ImportFault[];
  /** How many there are besides. */
  more: number;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What is wrong, where, and what can be done about it here. */
export function Faults({ faults, more, mapping, onChange }: FaultsProps) {
  const { t } = useI18n();
  const shown = faults.slice(0, most);
  return (
    <>
      <p role="alert">{t('survey.faults', { count: faults.length + more })}</p>
      <ol className={styles.faults}>
        {shown.map((fault) => (
          <li key={`${fault.file} ${fault.row} ${fault.column} ${fault.value} ${fault.kind}`}>
            <p>
              {t('survey.fault.place', {
                file: fault.file,
                row: fault.row,
                column: fault.column === '' ? '–' : fault.column,
              })}{' '}
              {wordsOf(fault, t)}
            </p>
            <Cures fault={fault} mapping={mapping} onChange={onChange} />
          </li>
        ))}
      </ol>
      {faults.length + more > shown.length && (
        <p>{t('survey.faults.more', { count: faults.length + more - shown.length })}</p>
      )}
    </>
  );
}

function wordsOf(fault: ImportFault, t: Translator['t']): string {
  const value = fault.value.slice(0, 60);
  switch (fault.kind) {
    case 'shifted-row':
      return t('survey.fault.shifted-row', { cells: fault.cells, columns: fault.columns });
    case 'second-row':
      return t('survey.fault.second-row', { value, first: fault.first });
    case 'missing-column':
    case 'unknown-city':
    case 'unknown-answer':
      return t(`survey.fault.${fault.kind}`, { value });
    case 'empty-file':
    case 'no-rows':
      return t(`survey.fault.${fault.kind}`);
  }
}

type CuresProps = Pick<FaultsProps, 'mapping' | 'onChange'> & { fault: ImportFault };

/** What a person may say of a name or an answer that is not known; it is never guessed. */
function Cures({ fault, mapping, onChange }: CuresProps) {
  const { t } = useI18n();
  if (fault.kind === 'unknown-answer') {
    const { question, value } = fault;
    const add = () => onChange(changeQuestion(mapping, question, (one) => addAnswer(one, value)));
    return <Button onClick={add}>{t('survey.cure.answer', { value: value.slice(0, 60) })}</Button>;
  }
  if (fault.kind !== 'unknown-city' || fault.value === '') return null;
  return (
    <>
      {fault.suggestions.map(({ id, name, country }) => (
        <Button key={id} onClick={() => onChange(giveName(mapping, fault.value, id))}>
          {t('survey.cure.city', { value: fault.value, city: `${name}, ${country.name}` })}
        </Button>
      ))}
      <Button onClick={() => onChange(giveName(mapping, fault.value, null))}>
        {t('survey.cure.leave', { value: fault.value })}
      </Button>
    </>
  );
}
