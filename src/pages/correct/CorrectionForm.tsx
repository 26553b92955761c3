import { useState, type SubmitEvent } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import type { Message } from '../../share/message/message';
import { SendMessage } from '../../share/message/SendMessage';
import { english } from '../../ui/english';
import { TextField } from '../../ui/fields';
import { usePersisted } from '../../ui/persisted';
import { paths } from '../../view/paths';
import { correctionMessage, type Correction, type Subject } from './correction';
import styles from '../../ui/fields.module.css';
import { drafts, keepDraft, noCorrection } from './drafts';

interface CorrectionFormProps extends Pick<Subject, 'city'> {
  record: (NonNullable<Subject['record']> & { summary: string | null }) | null;
  /** Where corrections go; null where nobody has said. */
  url: string | null;
}

/** What is wrong, where it says so, and who says it; then the message made of it. */
export function CorrectionForm({ city, record, url }: CorrectionFormProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { version } = useAtlas();
  const about = `${city?.id ?? ''}/${record?.id ?? ''}`;
  const draft = usePersisted(drafts, (state) => state.drafts[about]) ?? noCorrection;
  const [made, setMade] = useState<{ message: Message; nth: number } | null>(null);
  const change = (part: Partial<Correction>) => {
    keepDraft(about, { ...draft, ...part });
    // It would say something else than the form.
    setMade(null);
  };
  // The policy (`form-action 'none'`) lets no form leave by itself, and none shall.
  const make = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const message = correctionMessage(i18n, { city, record, version }, draft, location.origin);
    setMade((before) => ({ message, nth: (before?.nth ?? 0) + 1 }));
  };
  return (
    <>
      <form className={`${styles.form} needs-script`} onSubmit={make}>
        <About city={city} record={record} />
        <TextField
          label={t('correct.what')}
          name="what"
          rows={5}
          longest={4_000}
          required
          value={draft.what}
          onChange={(what) => change({ what })}
        />
        <TextField
          label={t('correct.where')}
          hint={t('correct.where.hint')}
          name="where"
          keys="url"
          longest={1_000}
          value={draft.where}
          onChange={(where) => change({ where })}
        />
        <TextField
          label={t('correct.name')}
          hint={t('correct.name.hint')}
          name="name"
          longest={120}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <button type="submit">{t('correct.make')}</button>
        <p className={styles.stays}>{t('correct.stays')}</p>
      </form>
      {made && (
        <SendMessage
          key={made.nth}
          message={made.message}
          url={url}
          file={{
            name: `correction-${record?.id ?? city?.id ?? 'atlas'}.txt`.replace(/[^\w.-]+/g, '-'),
            type: 'text/plain;charset=utf-8',
            text: `${made.message.subject}\n\n${made.message.text}\n`,
          }}
        />
      )}
    </>
  );
}

/** What the form is about, as the atlas has it. */
function About({ city, record }: Pick<CorrectionFormProps, 'city' | 'record'>) {
  const { t, path, language } = useI18n();
  if (!city) return <p>{t('correct.about.atlas')}</p>;
  const page = path(paths.city(city.id));
  if (!record) {
    return (
      <p>
        {t('correct.about.city')} <a href={page}>{city.name}</a>
      </p>
    );
  }
  return (
    <div className={styles.about}>
      <p>
        {t('correct.about.record')}{' '}
        <a href={`${page}#${encodeURIComponent(record.id)}`} lang={english(language)}>
          {record.name ?? record.id}
        </a>
        <span>, {city.name}</span>
      </p>
      {record.summary !== null && <p lang={english(language)}>{record.summary}</p>}
    </div>
  );
}
