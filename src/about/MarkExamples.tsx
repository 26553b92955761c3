import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { CapabilityMark } from '../map/CapabilityMark';
import { stages } from '../map/key';
import { LookMark, Mark } from '../map/Mark';
import { emptyProfile } from '../map/markShapes';
import styles from './MarkExamples.module.css';

/** The marks themselves, each with what it says. */
export function MarkExamples() {
  const { t, word } = useI18n();
  return (
    <ul className={styles.marks}>
      {capabilities.map((capability) => (
        <li key={capability}>
          <CapabilityMark capability={capability} />
          {word(`capability.${capability}`, capability)}
        </li>
      ))}
      {stages.map((status) => (
        <li key={status}>
          <LookMark look={{ status, color: 'ink2' }} />
          {word(`status.${status}`, status)}
        </li>
      ))}
      <li>
        <Mark profile={emptyProfile} />
        {t('about.marks.none')}
      </li>
    </ul>
  );
}
