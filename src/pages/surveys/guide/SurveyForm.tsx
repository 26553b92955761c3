import { useI18n } from '../../../i18n/I18n';
import type { Mapping } from '../../../survey/import/mapping';
import { Switch, Text } from './Field';
import styles from './Guide.module.css';

interface SurveyFormProps {
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What the survey is called, when it was, and what may be counted. */
export function SurveyForm({ mapping, onChange }: SurveyFormProps) {
  const { t } = useI18n();
  const { name, survey, base, oneEach } = mapping;
  const about = (change: Partial<Mapping['survey']>) =>
    onChange({ ...mapping, survey: { ...survey, ...change } });
  return (
    <div className={styles.fields}>
      <Text label={t('survey.name')} value={survey.title} onChange={(title) => about({ title })} />
      <Text
        label={t('survey.id')}
        hint={t('survey.id.hint')}
        pattern="[a-z0-9\-]{1,60}"
        value={name}
        onChange={(next) => onChange({ ...mapping, name: next })}
      />
      <Text
        label={t('survey.year')}
        type="number"
        value={String(survey.year)}
        onChange={(year) => about({ year: Math.trunc(Number(year)) })}
      />
      <Text
        label={t('survey.date')}
        type="date"
        value={survey.date}
        onChange={(date) => about({ date })}
      />
      <Text
        label={t('survey.language')}
        hint={t('survey.language.hint')}
        pattern="[a-z]{2,3}(-[A-Za-z0-9]+)*"
        value={survey.language}
        onChange={(language) => about({ language })}
      />
      <Text
        label={t('survey.base')}
        hint={t('survey.base.hint')}
        type="number"
        value={String(base)}
        onChange={(least) => onChange({ ...mapping, base: Math.max(2, Math.trunc(Number(least))) })}
      />
      <Switch
        label={t('survey.oneEach')}
        checked={oneEach}
        onChange={(checked) => onChange({ ...mapping, oneEach: checked })}
      />
    </div>
  );
}
