import { useI18n } from '../../../i18n/I18n';
import type { Translator } from '../../../i18n/translator';
import { encodings } from '../../../survey/import/codePages';
import type { Doubt } from '../../../survey/import/doubts';
import { headers } from '../../../survey/import/header';
import { Choice } from './Field';
import type { Opened } from './useGuide';
import type { SaidOfFile } from './work';
import styles from './Guide.module.css';

interface HowReadProps {
  opened: Opened;
  /** Reads the files anew, as is said. */
  onRead: (said: SaidOfFile) => void;
}

/** The one of a list that was chosen; undefined if none. */
const oneOf = <T extends string>(known: readonly T[], chosen: string): T | undefined =>
  known.find((one) => one === chosen);

/** How the file was read, where it could be read otherwise, and what nothing in it proves. */
export function HowRead({ opened, onRead }: HowReadProps) {
  const { t } = useI18n();
  const { as, said, header, doubts } = opened;
  const { encoding, sheet, sheets = [] } = as;
  const look = [...wordsOfReading(opened, t), ...doubts.map((doubt) => wordsOf(doubt, t))];
  return (
    <>
      <div className={styles.fields}>
        {encoding && (
          <Choice
            label={t('survey.encoding')}
            value={encoding}
            options={encodings.map((one) => [one, one] as const)}
            onChange={(next) => {
              const chosen = oneOf(encodings, next);
              if (chosen) onRead({ ...said, encoding: chosen });
            }}
          />
        )}
        {sheet !== undefined && sheets.length > 1 && (
          <Choice
            label={t('survey.sheet')}
            value={sheet}
            options={sheets.map((one) => [one, one] as const)}
            onChange={(next) => onRead({ ...said, sheet: next })}
          />
        )}
        <Choice
          label={t('survey.header')}
          hint={t('survey.header.hint')}
          value={header}
          options={headers.map((one) => [one, t(`survey.header.${one}`)] as const)}
          onChange={(next) => {
            const chosen = oneOf(headers, next);
            if (chosen) onRead({ ...said, header: chosen });
          }}
        />
      </div>
      {look.length > 0 && (
        <>
          <p>{t('survey.look')}</p>
          <ul className={styles.left}>
            {look.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What of the bytes is to be looked at. */
function wordsOfReading({ as, said }: Opened, t: Translator['t']): string[] {
  const { encoding, badBytes, inside } = as;
  const words: string[] = [];
  if (inside !== undefined) words.push(t('survey.look.inside', { name: inside }));
  if (encoding && !encoding.startsWith('utf-') && said.encoding === undefined) {
    words.push(t('survey.look.encoding', { encoding }));
  }
  if (badBytes) words.push(t('survey.look.bytes', { ...badBytes }));
  return words;
}

/** Columns that are named in a row; more do not tell it better. */
const mostNames = 8;

function wordsOf(doubt: Doubt, t: Translator['t']): string {
  const named = (names: readonly string[]) => names.filter(Boolean).slice(0, mostNames).join(' · ');
  switch (doubt.kind) {
    case 'header':
      return doubt.read.header === 'none'
        ? t('survey.look.no-header', { names: named(doubt.other.names) })
        : t('survey.look.header', {
            names: named(doubt.read.names),
            others: named(doubt.other.names),
          });
    case 'no-city':
      return t('survey.look.no-city');
    case 'missing':
      return t('survey.look.missing', { words: doubt.words.join(' · ') });
    case 'consent':
      return t('survey.look.consent', { column: doubt.column });
    case 'made-dates':
      return t('survey.look.made-dates', {
        column: doubt.column,
        dates: doubt.dates.join(', '),
        among: doubt.among,
        perhaps: doubt.perhaps.join(', '),
      });
    case 'languages':
      return t('survey.look.languages', {
        column: doubt.column,
        answers: doubt.answers.join(' · '),
      });
  }
}
