import { useId } from 'react';
import { useI18n } from '../i18n/I18n';
import { longestHeading } from '../view/codec';
import type { Framing } from './framing';
import styles from './FramingFields.module.css';
import type { ShareTarget } from './shareTarget';

interface FramingFieldsProps {
  subject: ShareTarget;
  framing: Framing;
  onChange: (framing: Framing) => void;
  /** What stands there without a title of one's own. */
  sentence: string;
}

/** A title of one's own, and the area, of a map that goes elsewhere. */
export function FramingFields({ subject, framing, onChange, sentence }: FramingFieldsProps) {
  const { t, country, compare } = useI18n();
  const id = useId();
  const { atlas, view } = subject;
  const named = (['europe', 'result'] as const).map(
    (area) => [area, t(`share.area.${area}`)] as const,
  );
  const countries = atlas.countries
    .map(({ code, name }) => [code, country(code, name)] as const)
    .toSorted(([, a], [, b]) => compare(a, b));
  const option = ([value, label]: readonly [string, string]) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <div className={styles.fields}>
      <label htmlFor={`${id}title`}>{t('share.heading')}</label>
      <input
        id={`${id}title`}
        value={framing.heading}
        maxLength={longestHeading}
        placeholder={sentence}
        aria-describedby={`${id}hint`}
        autoComplete="off"
        onChange={(event) => onChange({ ...framing, heading: event.target.value })}
      />
      <p id={`${id}hint`}>{t('share.heading.hint')}</p>
      <label htmlFor={`${id}area`}>{t('share.area')}</label>
      <select
        id={`${id}area`}
        value={framing.framed}
        onChange={(event) => onChange({ ...framing, framed: event.target.value })}
      >
        {named.map(option)}
        {view.camera && option(['camera', t('share.area.camera')])}
        <optgroup label={t('share.area.country')}>{countries.map(option)}</optgroup>
      </select>
    </div>
  );
}
