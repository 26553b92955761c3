import { useId, type ReactNode } from 'react';
import styles from './fields.module.css';

interface FieldProps {
  label: string;
  /** Said below the label. */
  hint?: string | undefined;
  children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A label over its control. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={hintId}>{hint}</p>}
      {children(id, hintId)}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  hint?: string | undefined;
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** Of what may be written, in UTF-16 units. */
  longest: number;
  required?: boolean;
  /** Rows of text; left out, it is one line. */
  rows?: number;
  /** Which keys a phone shows. */
  keys?: 'text' | 'url' | 'numeric';
  /** What the text must look like, as in HTML. */
  pattern?: string;
}

/** Words of the reader's own. */
export function TextField(props: TextFieldProps) {
  const { label, hint, name, value, longest, required = false, rows, pattern } = props;
  // To a browser a space is an answer; to whoever reads it it is none.
  const onChange = (text: string) => props.onChange(required && text.trim() === '' ? '' : text);
  return (
    <Field label={label} hint={hint}>
      {(id, describedBy) =>
        rows === undefined ? (
          <input
            id={id}
            type="text"
            name={name}
            value={value}
            required={required}
            maxLength={longest}
            inputMode={props.keys ?? 'text'}
            pattern={pattern}
            autoComplete="off"
            dir="auto"
            aria-describedby={describedBy}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <textarea
            id={id}
            name={name}
            value={value}
            required={required}
            maxLength={longest}
            rows={rows}
            dir="auto"
            aria-describedby={describedBy}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}

interface SelectFieldProps<T extends string> {
  label: string;
  hint?: string | undefined;
  name: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onChange: (value: T) => void;
  required?: boolean;
}

/** One of a list. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, name, value, options, onChange, required = false } = props;
  return (
    <Field label={label} hint={hint}>
      {(id, describedBy) => (
        <select
          id={id}
          name={name}
          value={value}
          required={required}
          aria-describedby={describedBy}
          onChange={({ target }) => {
            const chosen = options.find(([option]) => option === target.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
