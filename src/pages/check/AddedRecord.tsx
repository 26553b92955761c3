import { longest } from '../../atlas/answers';
import { useAtlas } from '../../atlas/AtlasContext';
import { sourceKinds, statuses } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/fields';
import styles from '../../ui/fields.module.css';
import type { DraftAddition } from './drafts';

interface AddedRecordProps {
  nth: number;
  draft: DraftAddition;
  onChange: (draft: DraftAddition) => void;
  onRemove: () => void;
}

/** Something that the city does and the atlas does not have, with the document that says so. */
export function AddedRecord({ nth, draft, onChange, onRemove }: AddedRecordProps) {
  const { t, word } = useI18n();
  const { practices } = useAtlas();
  const set = (key: keyof DraftAddition) => (value: string) => onChange({ ...draft, [key]: value });
  return (
    <fieldset className={styles.part}>
      <legend>{t('check.new', { nth })}</legend>
      <TextField
        label={t('check.new.name')}
        name="name"
        longest={longest.name}
        required
        value={draft.name}
        onChange={set('name')}
      />
      <SelectField
        label={t('check.new.practice')}
        name="practice"
        required
        value={draft.practice}
        options={[
          ['', t('check.choose')],
          ...practices.map(({ id, label }) => [id, word(`practice.${id}`, label)] as const),
        ]}
        onChange={set('practice')}
      />
      <TextField
        label={t('check.new.summary')}
        hint={t('check.new.summary.hint')}
        name="summary"
        rows={3}
        longest={longest.summary}
        required
        value={draft.summary}
        onChange={set('summary')}
      />
      <SelectField
        label={t('check.new.status')}
        name="status"
        value={draft.status}
        options={statuses.map((status) => [status, word(`status.${status}`, status)] as const)}
        onChange={(status) => onChange({ ...draft, status })}
      />
      <TextField
        label={t('check.new.start')}
        hint={t('check.year.hint')}
        name="start"
        keys="numeric"
        longest={4}
        pattern="(19|20)\d\d"
        value={draft.start}
        onChange={set('start')}
      />
      <TextField
        label={t('check.new.url')}
        hint={t('check.new.url.hint')}
        name="url"
        keys="url"
        longest={1_000}
        pattern='https?:\/\/[^\s<>"]+'
        required
        value={draft.url}
        onChange={set('url')}
      />
      <TextField
        label={t('check.new.title')}
        name="title"
        longest={longest.title}
        required
        value={draft.title}
        onChange={set('title')}
      />
      <TextField
        label={t('check.new.publisher')}
        name="publisher"
        longest={longest.publisher}
        required
        value={draft.publisher}
        onChange={set('publisher')}
      />
      <SelectField
        label={t('check.new.kind')}
        name="kind"
        value={draft.kind}
        options={sourceKinds.map((kind) => [kind, word(`kind.${kind}`, kind)] as const)}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <TextField
        label={t('check.new.language')}
        hint={t('check.new.language.hint')}
        name="language"
        longest={12}
        pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
        required
        value={draft.language}
        onChange={set('language')}
      />
      <Button onClick={onRemove}>{t('check.new.remove', { nth })}</Button>
    </fieldset>
  );
}
