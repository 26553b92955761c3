import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/**
 * A button in words. Without scripts it could do nothing, so it is not shown. One that can do
 * nothing just now says so and stays in reach: its own press may have made it so, and the keyboard is on it.
 */
export function Button({
  disabled = false,
  onClick,
  ...props
}: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return (
    <button
      {...props}
      type="button"
      className={`${styles.button} needs-script`}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    />
  );
}
