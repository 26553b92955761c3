import { useI18n } from '../../../i18n/I18n';
import type { Translator } from '../../../i18n/translator';
import type { ImportFault } from '../../../survey/import/fault';
import type { Mapping } from '../../../survey/import/mapping';
import { Cures } from './Cures';
import styles from './Guide.module.css';

/** How many are shown at once. */
const maxFaults = 20;

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
  const shown = faults.slice(0, maxFaults);
  return (
    <>
      <p role="alert">{t('survey.faults', { count: faults.length + more })}</p>
      <ol className={styles.faults}>
        {shown.map((fault) => (
          <li key={`${fault.file} ${fault.row} ${fault.column} ${fault.value} ${fault.kind}`}>
            <p>
              <span>
                {t('survey.fault.place', {
                  file: fault.file,
                  row: fault.row,
                  column: fault.column === '' ? '–' : fault.column,
                })}
              </span>{' '}
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
    case 'same-file':
      return t('survey.fault.same-file', { value, first: fault.first });
    case 'not-a-number':
      return t('survey.fault.not-a-number', { value, decimal: fault.decimal });
    case 'unknown-city':
      return cityInWords(fault, t);
    case 'missing-column':
    case 'unknown-answer':
    case 'unknown-choice':
    case 'formula':
    case 'error':
      return t(`survey.fault.${fault.kind}`, { value });
    case 'empty-file':
    case 'no-rows':
    case 'no-city':
    case 'open-quote':
      return t(`survey.fault.${fault.kind}`);
  }
}

/** What does not fit of a city's name: itself, its country, or that there are several of it. */
function cityInWords(
  fault: Extract<ImportFault, { kind: 'unknown-city' }>,
  t: Translator['t'],
): string {
  const value = fault.value.slice(0, 60);
  if (fault.why === 'several') return t('survey.fault.several-cities', { value });
  if (fault.why === 'country' && fault.country) {
    const { column, value: country } = fault.country;
    return t('survey.fault.other-country', { value, column, country: country.slice(0, 60) });
  }
  return t('survey.fault.unknown-city', { value });
}
