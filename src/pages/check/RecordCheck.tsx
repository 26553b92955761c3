import { useId } from 'react';
import { longest, verdicts } from '../../atlas/answers';
import type { RecordDetail } from '../../atlas/details';
import { yearsOf } from '../../atlas/years';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { TextField } from '../../ui/fields';
import styles from '../../ui/fields.module.css';
import type { DraftAnswer } from './drafts';

interface RecordCheckProps {
  record: RecordDetail;
  draft: DraftAnswer;
  onChange: (draft: DraftAnswer) => void;
}

/** A record as the atlas has it, and what the city says of it. */
export function RecordCheck({ record, draft, onChange }: RecordCheckProps) {
  const i18n = useI18n();
  const { t, word, language } = i18n;
  const group = useId();
  const lang = english(language);
  const facts = [
    word(`practice.${record.practice}`, record.practice),
    word(`status.${record.status}`, record.status),
    yearsOf(record, i18n),
  ];
  return (
    <fieldset className={styles.part} id={record.id}>
      <legend lang={lang}>{record.name}</legend>
      <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p lang={lang}>{record.summary}</p>
      <div className={styles.choices}>
        {verdicts.map((verdict) => (
          <label key={verdict}>
            <input
              type="radio"
              name={group}
              value={verdict}
              checked={draft.answer === verdict}
              onChange={() => onChange({ ...draft, answer: verdict })}
            />
            {t(`check.${verdict}`)}
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={group}
            value=""
            checked={draft.answer === null}
            onChange={() => onChange({ ...draft, answer: null })}
          />
          {t('check.none')}
        </label>
      </div>
      <More record={record} draft={draft} onChange={onChange} />
    </fieldset>
  );
}

/** What an answer needs besides. */
function More({ draft, onChange }: RecordCheckProps) {
  const { t } = useI18n();
  switch (draft.answer) {
    case 'changed':
      return (
        <>
          <TextField
            label={t('check.changed.what')}
            name="what"
            rows={3}
            longest={longest.words}
            required
            value={draft.what}
            onChange={(what) => onChange({ ...draft, what })}
          />
          <TextField
            label={t('check.changed.where')}
            name="where"
            keys="url"
            longest={1_000}
            value={draft.where}
            onChange={(where) => onChange({ ...draft, where })}
          />
        </>
      );
    case 'ended':
      return (
        <TextField
          label={t('check.ended.when')}
          hint={t('check.year.hint')}
          name="when"
          keys="numeric"
          longest={4}
          pattern="(19|20)\d\d"
          required
          value={draft.when}
          onChange={(when) => onChange({ ...draft, when })}
        />
      );
    case 'not-ours':
      return (
        <TextField
          label={t('check.not-ours.why')}
          name="why"
          rows={3}
          longest={longest.words}
          required
          value={draft.why}
          onChange={(why) => onChange({ ...draft, why })}
        />
      );
    default:
      return null;
  }
}
