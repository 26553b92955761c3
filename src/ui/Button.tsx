import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** A button in words. Without scripts it could do nothing, so it is not shown. */
export function Button(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button {...props} type="button" className={`${styles.button} needs-script`} />;
}
