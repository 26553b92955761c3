import { useI18n } from '../../../i18n/I18n';
import type { Mapping } from '../../../survey/import/mapping';
import { Choice, Text } from './Field';
import styles from './Guide.module.css';

interface ColumnsFormProps {
  mapping: Mapping;
  columns: readonly string[];
  onChange: (mapping: Mapping) => void;
}

/** Which columns name the city and its country, and which says who agreed to be shown. */
export function ColumnsForm({ mapping, columns, onChange }: ColumnsFormProps) {
  const { t } = useI18n();
  const { city, consent, missing = [] } = mapping;
  const all = columns.map((name) => [name, name] as const);
  const none = ['', t('survey.column.none')] as const;
  return (
    <div className={styles.fields}>
      <Choice
        label={t('survey.column.city')}
        hint={t('survey.column.city.hint')}
        value={columns.includes(city.column) ? city.column : ''}
        options={columns.includes(city.column) ? all : [none, ...all]}
        onChange={(column) => onChange({ ...mapping, city: { ...city, column } })}
      />
      <Choice
        label={t('survey.column.country')}
        value={city.country ?? ''}
        options={[none, ...all]}
        onChange={(column) =>
          onChange({ ...mapping, city: { ...city, country: column === '' ? null : column } })
        }
      />
      <Choice
        label={t('survey.column.consent')}
        hint={t('survey.column.consent.hint')}
        value={consent?.column ?? ''}
        options={[none, ...all]}
        onChange={(column) =>
          onChange({
            ...mapping,
            consent: column === '' ? null : { column, yes: consent?.yes ?? ['Yes'] },
          })
        }
      />
      {consent && (
        <Text
          label={t('survey.consent.yes')}
          hint={t('survey.consent.yes.hint')}
          value={consent.yes.join('; ')}
          onChange={(text) =>
            onChange({
              ...mapping,
              consent: { ...consent, yes: text.split(';').map((part) => part.trim()) },
            })
          }
        />
      )}
      <Text
        label={t('survey.missing')}
        hint={t('survey.missing.hint')}
        optional
        value={missing.join('; ')}
        onChange={(text) => {
          const words = text.split(';').map((part) => part.trim());
          onChange({ ...mapping, missing: words.filter(Boolean) });
        }}
      />
    </div>
  );
}
