import { useId } from 'react';

interface RadioGroupProps<T extends string | number> {
  legend: string;
  options: readonly T[];
  value: T;
  onChange: (value: T) => void;
  /** What an option is called. */
  nameOf: (option: T) => string;
  className: string | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup<T extends string | number>(props: RadioGroupProps<T>) {
  const { legend, options, value, onChange, nameOf, className } = props;
  const group = useId();
  return (
    <fieldset className={className}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={group}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {nameOf(option)}
        </label>
      ))}
    </fieldset>
  );
}
