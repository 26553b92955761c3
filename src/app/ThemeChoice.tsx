import { useEffect } from 'react';
import { useI18n } from '../i18n/I18n';
import { usePersisted } from '../ui/persisted';
import { setView, useView } from '../view/store';
import { applyTheme } from '../view/theme';
import { themes } from '../view/view';
import styles from './Frame.module.css';
import { keptTheme } from './theme';

/**
 * Light, dark or as the device. A choice is the reader's own and stays on this
 * device; an address may ask for a theme too, which then goes first.
 */
export function ThemeChoice() {
  const { t } = useI18n();
  const asked = useView((view) => view.theme);
  const kept = usePersisted(keptTheme, ({ theme }) => theme);
  const theme = asked === 'auto' ? kept : asked;
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <label className={`${styles.theme} needs-script`}>
      <span>{t('app.theme')}</span>
      <select
        value={theme}
        onChange={(event) => {
          keptTheme.setState({ theme: themes.find((one) => one === event.target.value) ?? 'auto' });
          setView({ theme: 'auto' }, 'replace');
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`app.theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
