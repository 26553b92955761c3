import { useId } from 'react';
import styles from './Builder.module.css';

interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly T[];
  chosen: T;
  onChoose: (option: T) => void;
  name: (option: T) => string;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({
  legend,
  options,
  chosen,
  onChoose,
  name,
}: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={id}
            checked={option === chosen}
            onChange={() => onChoose(option)}
          />
          {name(option)}
        </label>
      ))}
    </fieldset>
  );
}
