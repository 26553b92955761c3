import { useId } from 'react';
import { matches } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { setView, useView } from '../view/store';
import styles from './Panel.module.css';

/** How several practices combine; there once two are chosen. */
export function MatchChoice() {
  const { t } = useI18n();
  const name = useId();
  const match = useView((view) => view.match);
  const several = useView((view) => view.practice.length > 1);
  if (!several) return null;
  return (
    <fieldset className={styles.match}>
      <legend>{t('explore.match')}</legend>
      {matches.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={match === one}
            onChange={() => setView({ match: one })}
          />
          {t(`explore.match.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
