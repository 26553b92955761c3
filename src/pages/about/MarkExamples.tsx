import { capabilities } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { CapabilityMark } from '../../map/CapabilityMark';
import { Mark } from '../../map/Mark';
import styles from './MarkExamples.module.css';

const none = { leadership: 0, organisational: 0, analytical: 0, partnership: 0 } as const;

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
      {([1, 2, 3] as const).map((records) => (
        <li key={records}>
          <Mark profile={{ ...none, leadership: records }} />
          <span>{t(records === 3 ? 'about.marks.many' : 'about.marks.records', { records })}</span>
        </li>
      ))}
      <li>
        <Mark profile={none} />
        {t('about.marks.none')}
      </li>
    </ul>
  );
}
