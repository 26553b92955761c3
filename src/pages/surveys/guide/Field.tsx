import { useId, useState, type ReactNode } from 'react';
import styles from './Guide.module.css';

interface FieldProps {
  label: string;
  /** Said below the field. */
  hint?: string;
  children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A label over its control. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id, hintId)}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  hint?: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** A longer list is in the page only once somebody comes to it: thousands of options are slow. */
const mostOptions = 100;

/** One of a list. */
export function Choice({ label, hint, value, options, onChange }: ChoiceProps) {
  const [isWanted, setWanted] = useState(false);
  const isWhole = isWanted || options.length <= mostOptions;
  const shown = isWhole ? options : options.filter(([option]) => option === value).slice(0, 1);
  const want = isWhole ? undefined : () => setWanted(true);
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(id, describedBy) => (
        <select
          id={id}
          aria-describedby={describedBy}
          value={value}
          onPointerEnter={want}
          onPointerDown={want}
          onFocus={want}
          onChange={({ target }) => onChange(target.value)}
        >
          {shown.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  type?: 'text' | 'number' | 'date';
  /** A pattern that the text must have, as in HTML. */
  pattern?: string;
  /** It may be left empty. */
  optional?: boolean;
  onChange: (value: string) => void;
}

/** A line of text. */
export function Text(props: TextProps) {
  const { label, hint, value, type = 'text', pattern, optional = false, onChange } = props;
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(id, describedBy) => (
        <input
          id={id}
          type={type}
          required={!optional}
          pattern={pattern}
          aria-describedby={describedBy}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
