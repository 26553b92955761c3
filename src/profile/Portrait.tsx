import type { City } from '../atlas/model';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { Mark } from '../map/Mark';
import own from '../ui/ownColor.module.css';
import styles from './Portrait.module.css';

/** A city at a glance: its mark, large, with the four words that its quarters stand for, and how many records each has. */
export function Portrait({ city }: { city: City }) {
  const { t, word, number } = useI18n();
  return (
    <figure className={styles.portrait} aria-label={t('city.portrait')}>
      <Mark profile={city.profile} />
      <dl>
        {capabilities.map((capability) => (
          <div key={capability} className={own[capability]}>
            <dt>{word(`capability.${capability}`, capability)}</dt>
            <dd>{number(city.profile[capability])}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
