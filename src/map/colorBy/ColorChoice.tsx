import { useId } from 'react';
import { useI18n } from '../../i18n/I18n';
import { setView, useView } from '../../view/store';
import { colors } from '../../view/view';
import styles from './ColorChoice.module.css';

/** What colours the marks. */
export function ColorChoice() {
  const { t } = useI18n();
  const id = useId();
  const chosen = useView(({ color }) => color);
  return (
    <p className={`${styles.choice} needs-script`}>
      <label htmlFor={id}>{t('tones.by')}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          const color = colors.find((one) => one === target.value);
          if (color) setView({ color });
        }}
      >
        {colors.map((color) => (
          <option key={color} value={color}>
            {t(`tones.by.${color}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
