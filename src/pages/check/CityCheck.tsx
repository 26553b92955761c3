import { useState, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { newestRecords } from '../../profile/cityLine';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { SendMessage } from '../../share/message/SendMessage';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/fields';
import { Notice } from '../../ui/Notice';
import { usePersisted } from '../../ui/persisted';
import type { Answers } from '../../atlas/answers';
import { AddedRecord } from './AddedRecord';
import styles from '../../ui/fields.module.css';
import {
  answersOf,
  checks,
  keepCheck,
  noAddition,
  noAnswer,
  noCheck,
  type DraftCheck,
} from './drafts';
import { RecordCheck } from './RecordCheck';
import { checkMessage } from './summary';

interface CityCheckProps {
  city: City;
  details: CityDetails;
  /** Where answers go; null where nobody has said. */
  url: string | null;
}

/** Every record of the city with the ways to answer, what can be added, and the file made of it. */
export function CityCheck({ city, details, url }: CityCheckProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { version } = useAtlas();
  const records = newestRecords(details.records);
  const draft = usePersisted(checks, (state) => state.checks[city.id]) ?? noCheck;
  const [made, setMade] = useState<{ answers: Answers; nth: number } | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const change = (part: Partial<DraftCheck>) => {
    keepCheck(city.id, { ...draft, ...part });
    // It would say something else than the form.
    setMade(null);
    setEmpty(false);
  };
  const make = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answers = answersOf(draft, {
      city: city.id,
      records: records.map(({ id }) => id),
      data: version,
      date: new Date().toISOString().slice(0, 10),
    });
    const nothing = answers.answers.length + answers.added.length === 0;
    setEmpty(nothing);
    setMade((before) => (nothing ? null : { answers, nth: (before?.nth ?? 0) + 1 }));
  };
  const given = records.filter(({ id }) => draft.answers[id]?.answer).length;
  return (
    <>
      <form className={`${styles.form} needs-script`} onSubmit={make}>
        {records.map((record) => (
          <RecordCheck
            key={record.id}
            record={record}
            draft={draft.answers[record.id] ?? noAnswer}
            onChange={(answer) => change({ answers: { ...draft.answers, [record.id]: answer } })}
          />
        ))}
        <h2>{t('check.add')}</h2>
        <p>{t('check.add.what')}</p>
        {draft.added.map((addition, at) => (
          <AddedRecord
            key={addition.key}
            nth={at + 1}
            draft={addition}
            onChange={(next) => change({ added: draft.added.with(at, next) })}
            onRemove={() => change({ added: draft.added.filter((_, one) => one !== at) })}
          />
        ))}
        <p>
          <Button
            onClick={({ currentTarget }) => {
              flushSync(() =>
                change({ added: [...draft.added, noAddition(language, draft.added)] }),
              );
              // Its fields have come above the button.
              const added = currentTarget.closest('p')?.previousElementSibling;
              added?.querySelector('input')?.focus();
            }}
          >
            {t('check.add.one')}
          </Button>
        </p>
        <TextField
          label={t('check.from')}
          hint={t('check.from.hint')}
          name="from"
          longest={200}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <p>{t('check.given', { given, all: records.length })}</p>
        <button type="submit">{t('check.make')}</button>
        {isEmpty && <Notice tone="problem">{t('check.empty')}</Notice>}
        <p className={styles.stays}>{t('check.stays')}</p>
      </form>
      {made && (
        <SendMessage
          key={made.nth}
          message={checkMessage(i18n, city, records, made.answers)}
          about={t('check.file')}
          url={url}
          file={{
            name: `answers-${city.id}-${made.answers.date}.json`,
            type: 'application/json',
            text: `${JSON.stringify(made.answers, null, 1)}\n`,
          }}
        />
      )}
    </>
  );
}
